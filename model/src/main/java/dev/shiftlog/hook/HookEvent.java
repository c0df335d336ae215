package dev.shiftlog.hook;

import java.util.Locale;
import java.util.Optional;

/** A moment in a conversation at which an agent tool calls us. */
public enum HookEvent {
    SESSION_START,
    PRE_COMPACT,
    POST_COMPACT,
    SESSION_END,
    STOP,
    USER_PROMPT;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HookEvent> named(String word) {
        for (HookEvent event : values()) {
            if (event.word().equals(word)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
