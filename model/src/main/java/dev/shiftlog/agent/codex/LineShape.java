package dev.shiftlog.agent.codex;

import dev.shiftlog.record.Fields;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which of the fields that Codex needs a line has. */
final class LineShape implements Fields.Handler {
    private static final int LONG_OUTPUT = 48_000;
    private static final Set<String> CALLS = Set.of("function_call", "custom_tool_call");
    private static final Set<String> OUTPUTS = Set.of("function_call_output",
            "custom_tool_call_output");

    private final Map<String, String> texts = new HashMap<>();
    private String type = "";
    private boolean timed;
    private boolean numbered;
    private boolean typedContent = true;
    private boolean textArguments = true;
    private boolean outputObject;
    private boolean longOutput;
    private boolean encrypted;

    @Override
    public void field(String name, Fields value) throws IOException {
        switch (name) {
            case "type" -> type = value.text();
            case "timestamp" -> timed = value.isText();
            case "ordinal" -> numbered = true;
            case "payload" -> value.each(this::payload);
            default -> {
                // Not needed.
            }
        }
    }

    private void payload(String name, Fields value) throws IOException {
        switch (name) {
            case "content" -> content(value);
            case "arguments", "input" -> textArguments = value.isText();
            case "output" -> {
                outputObject = value.isObject();
                longOutput = value.isText() && value.passage().length() > LONG_OUTPUT;
            }
            case "encrypted_content" -> encrypted = value.isText();
            case "source" -> texts.put(name, value.isText() ? value.text() : "sub-agent");
            case "item" -> value.each((field, content) -> {
                if (field.equals("type")) {
                    texts.put("item", content.text());
                }
            });
            default -> {
                if (value.isText()) {
                    texts.put(name, value.text());
                }
            }
        }
    }

    private void content(Fields value) throws IOException {
        typedContent = value.isArray() || value.isNull();
        value.elements(part -> part.each((name, kind) -> {
            if (name.equals("type")) {
                typedContent &= !kind.text().equals("text");
            }
        }));
    }

    String meta(String name) {
        return texts.getOrDefault(name, "");
    }

    boolean isBlank() {
        return type.isEmpty() && texts.isEmpty() && !timed;
    }

    boolean isMeta() {
        return type.equals("session_meta");
    }

    boolean timed() {
        return timed;
    }

    boolean numbered() {
        return numbered;
    }

    boolean isPrompt() {
        return type.equals("event_msg")
                && (is("user_message") || meta("item").equals("UserMessage"));
    }

    private boolean is(String payloadType) {
        return meta("type").equals(payloadType);
    }

    private boolean isItem() {
        return type.equals("response_item");
    }

    boolean isIncompleteItem() {
        boolean call = CALLS.contains(meta("type"));
        boolean output = OUTPUTS.contains(meta("type"));
        return isItem() && (call || output) && (meta("call_id").isEmpty()
                || call && (meta("name").isEmpty() || !textArguments));
    }

    boolean isUntypedMessage() {
        return isItem() && is("message") && !typedContent;
    }

    boolean isSystem() {
        return isItem() && is("message") && meta("role").equals("system");
    }

    boolean hasOutputObject() {
        return isItem() && outputObject;
    }

    boolean hasLongOutput() {
        return isItem() && longOutput;
    }

    boolean isBareReasoning() {
        return isItem() && is("reasoning") && !encrypted;
    }
}
