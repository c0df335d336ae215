package dev.shiftlog.conversations;

/** Which conversation is meant: two agents may use one id, and so may a backup; one's own home has no name. */
public record ConversationKey(String agent, String id, String home) {
    public ConversationKey(String agent, String id) {
        this(agent, id, "");
    }

    /** Whether it is in a further home, where nothing is ever written. */
    public boolean isOnlyRead() {
        return !home.isEmpty();
    }
}
