package dev.shiftlog.agent.codex;

import dev.shiftlog.record.Fields;
import dev.shiftlog.record.Key;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Passage;
import java.io.IOException;
import java.util.List;

/** What the first pass wants of one item: what it is, and what it answers to. */
final class ItemShape implements Fields.Handler {
    private String type = "";
    private String role = "";
    private long callId = Key.NONE;
    private boolean summary;
    private boolean realText;
    private boolean hasKinds;
    private boolean realKind;
    private final boolean compared;
    private long text = Key.NONE;

    /** Of an item that is compared with others the text has a key, which is too slow for every item. */
    ItemShape(boolean compared) {
        this.compared = compared;
    }

    /** What an item is to the talk. */
    enum Kind {
        NONE,
        USER,
        INJECTED,
        ASSISTANT,
        CALL,
        OUTPUT,
        USAGE,
        CONTEXT,
        SUMMARY;

        boolean isTalk() {
            return this != USAGE && this != CONTEXT;
        }

        static Kind at(int ordinal) {
            return values()[ordinal];
        }
    }

    @Override
    public void field(String name, Fields value) throws IOException {
        switch (name) {
            case "type" -> type = value.text();
            case "role" -> role = value.text();
            case "call_id" -> callId = Key.of(value.text());
            case "content" -> value.elements(part -> part.each(this::part));
            case "internal_chat_message_metadata_passthrough" -> value.each((field, content) -> {
                if (field.equals("content_item_kinds")) {
                    content.elements(this::kind);
                }
            });
            default -> {
                // Wanted in the second pass only.
            }
        }
    }

    /** The same of the content, from what was read of it for its turn. */
    void content(List<Block.Part> parts) {
        for (Block.Part part : parts) {
            realText |= part instanceof Block.Image
                    || part instanceof Block.Text text && !InjectedText.isInjected(text.text());
        }
    }

    private void part(String name, Fields value) throws IOException {
        if (name.equals("text")) {
            Passage passage = value.passage();
            realText |= !InjectedText.isInjected(passage);
            text = compared && passage instanceof Passage.Held held ? Key.of(held.text()) : Key.NONE;
        } else if (name.equals("image_url")) {
            realText = true;
        }
    }

    private void kind(Fields value) throws IOException {
        String kind = value.text();
        hasKinds |= !kind.equals("unknown");
        realKind |= kind.startsWith("user.") || kind.equals("unknown");
        summary |= kind.equals("compaction.summary");
    }

    long callId() {
        return callId;
    }

    /** The key of the last text, to know a compaction's summary again. */
    long text() {
        return text;
    }

    boolean isSummary() {
        return summary;
    }

    Kind kind() {
        return switch (type) {
            case "message" -> message();
            case "reasoning", "web_search_call" -> Kind.ASSISTANT;
            case "function_call", "custom_tool_call", "local_shell_call" -> Kind.CALL;
            case "function_call_output", "custom_tool_call_output" -> Kind.OUTPUT;
            default -> Kind.NONE;
        };
    }

    String describe() {
        return type + (role.isEmpty() ? "" : " " + role);
    }

    boolean isInjected() {
        return type.equals("additional_tools") || role.equals("developer")
                || kind() == Kind.INJECTED;
    }

    private Kind message() {
        return switch (role) {
            case "assistant" -> Kind.ASSISTANT;
            case "user" -> summary || (hasKinds ? realKind : realText) && realText
                    ? Kind.USER
                    : Kind.INJECTED;
            default -> Kind.NONE;
        };
    }
}
