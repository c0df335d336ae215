package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;

/** A conversation with an agent that belongs to this session, and the commits it spans. */
public record ConversationLink(String id, String agent, String conversation, String firstSeen,
        String lastSeen,
        String startCommit, String endCommit, JsonObject rest) implements Entry {

    /** A conversation that was not linked before. */
    public static ConversationLink of(String agent, String conversation, String commit) {
        return new ConversationLink("", agent, conversation, "", "", commit, commit, JsonObject.EMPTY);
    }

    static ConversationLink read(JsonObject json) {
        return new ConversationLink(
                Entry.idIn(json),
                json.text("agent"),
                json.text("conversation"),
                json.text("first_seen"),
                json.text("last_seen"),
                json.text("start_commit"),
                json.text("end_commit"),
                Entry.restOf(json, "agent", "conversation", "first_seen", "last_seen", "start_commit",
                        "end_commit"));
    }

    /** The same conversation, seen once more. */
    public ConversationLink seen(String when, String commit) {
        return new ConversationLink(id, agent, conversation, firstSeen.isEmpty() ? when : firstSeen, when,
                startCommit, commit.isEmpty() ? endCommit : commit, rest);
    }

    /** The same link, which keeps more beside the fields we know. */
    public ConversationLink with(JsonObject more) {
        return new ConversationLink(id, agent, conversation, firstSeen, lastSeen, startCommit, endCommit,
                rest.edit().withAll(more).build());
    }

    public boolean isSameAs(ConversationLink other) {
        return agent.equals(other.agent) && conversation.equals(other.conversation);
    }

    @Override
    public Kind kind() {
        return Kind.CONVERSATION;
    }

    @Override
    public String timestamp() {
        return firstSeen;
    }

    @Override
    public String text() {
        return agent + " " + conversation;
    }

    @Override
    public JsonObject fields() {
        return JsonObject.with("agent", agent)
                .with("conversation", conversation)
                .with("first_seen", firstSeen)
                .with("last_seen", lastSeen)
                .withUnlessEmpty("start_commit", startCommit)
                .withUnlessEmpty("end_commit", endCommit)
                .build();
    }
}
