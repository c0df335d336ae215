package dev.shiftlog.agent.gemini;

import dev.shiftlog.record.Fields;
import dev.shiftlog.transcript.Notices;
import java.io.IOException;
import java.util.Optional;

/** A line that is a message, read at once; or one that changes what stands before it. */
final class LoneMessage implements Fields.Handler {
    private final GeminiMessage message;
    private boolean command;

    LoneMessage(Notices notices) {
        message = new GeminiMessage(notices);
    }

    @Override
    public void field(String name, Fields value) throws IOException {
        command |= name.startsWith("$");
        message.field(name, value);
    }

    Optional<GeminiMessage> asMessage() {
        return message.id().isEmpty() || message.type().isEmpty() ? Optional.empty() : Optional.of(message);
    }

    /** Whether it says what to do with the messages so far. */
    boolean isCommand() {
        return command;
    }
}
