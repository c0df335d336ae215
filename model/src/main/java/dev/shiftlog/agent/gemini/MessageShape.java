package dev.shiftlog.agent.gemini;

import dev.shiftlog.record.Fields;
import dev.shiftlog.record.Key;
import java.io.IOException;

/** Which of the fields that Gemini needs a message has. */
final class MessageShape implements Fields.Handler {
    private long id = Key.NONE;
    private String type = "";
    private boolean isMessage;
    private boolean unnamedCalls;
    private boolean callsBeside;
    private boolean isResponse;
    private boolean commandLike;
    private boolean context;
    private boolean prompt;

    @Override
    public void field(String name, Fields value) throws IOException {
        switch (name) {
            case "id" -> {
                isMessage = true;
                id = Key.of(value.text());
            }
            case "type" -> {
                isMessage = true;
                type = value.text();
            }
            case "content" -> {
                isMessage = true;
                text(value);
                value.elements(part -> part.each(this::part));
            }
            case "toolCalls" -> value.elements(call -> call.each((field, content) -> {
                if (field.equals("result")) {
                    callsBeside |= content.isArray();
                }
            }));
            default -> {
                // Not needed.
            }
        }
    }

    private void part(String name, Fields value) throws IOException {
        isResponse |= name.equals("functionResponse");
        if (name.equals("text")) {
            text(value);
        }
        if (name.equals("functionCall")) {
            boolean[] named = {false};
            value.each((field, content) -> named[0] |= field.equals("id"));
            unnamedCalls |= !named[0];
        }
    }

    private void text(Fields value) throws IOException {
        String start = value.text().stripLeading();
        commandLike |= start.startsWith("/") || start.startsWith("?");
        context |= GeminiParts.isContext(start) && !prompt;
        prompt |= !start.isEmpty() && !GeminiParts.isContext(start);
    }

    boolean isMessage() {
        return isMessage;
    }

    long id() {
        return id;
    }

    String type() {
        return type;
    }

    boolean unnamedCalls() {
        return unnamedCalls;
    }

    /** A prompt that Gemini takes for a command or a context of its own. */
    boolean isCommandLike() {
        return type.equals("user") && (commandLike || context && prompt);
    }

    boolean isResponse() {
        return isResponse;
    }

    boolean answersBesideCalls() {
        return callsBeside;
    }
}
