package dev.shiftlog.agent.claude;

import dev.shiftlog.agent.claude.ClaudeIndex.Boundary;
import dev.shiftlog.agent.claude.ClaudeIndex.LeafHint;
import dev.shiftlog.record.Fields;
import dev.shiftlog.record.Key;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the first pass wants of one line. */
final class RecordLinks implements Fields.Handler {
    static final int USER = 1;
    static final int ASSISTANT = 2;
    static final int SYSTEM = 4;
    static final int ATTACHMENT = 8;
    static final int SIDE = 16;
    static final int RESULTS = 32;
    static final int SUMMARY = 64;

    private final List<Long> kept = new ArrayList<>();
    private String type = "";
    private String subtype = "";
    private long id = Key.NONE;
    private long parent = Key.NONE;
    private long logicalParent = Key.NONE;
    private long message = Key.NONE;
    private long anchor = Key.NONE;
    private long leaf = Key.NONE;
    private boolean explicit;
    private int marks;

    @Override
    public void field(String name, Fields value) throws IOException {
        switch (name) {
            case "type" -> type = value.text();
            case "subtype" -> subtype = value.text();
            case "uuid" -> id = Key.of(value.text());
            case "parentUuid" -> parent = Key.of(value.text());
            case "logicalParentUuid" -> logicalParent = Key.of(value.text());
            case "leafUuid" -> leaf = Key.of(value.text());
            case "explicit" -> explicit = value.isTrue();
            case "isSidechain" -> marks |= value.isTrue() ? SIDE : 0;
            case "isCompactSummary" -> marks |= value.isTrue() ? SUMMARY : 0;
            case "message" -> value.each(this::messageField);
            case "compactMetadata" -> value.each(this::compactField);
            default -> {
                // Only the links matter in this pass.
            }
        }
    }

    /** The same of the message, from what was read of it for its turn. */
    void message(String messageId, boolean results) {
        message = Key.of(messageId);
        marks |= results ? RESULTS : 0;
    }

    private void messageField(String name, Fields value) throws IOException {
        if (name.equals("id")) {
            message = Key.of(value.text());
        } else if (name.equals("content")) {
            value.elements(block -> block.each((field, content) -> {
                if (field.equals("type") && content.text().equals("tool_result")) {
                    marks |= RESULTS;
                }
            }));
        }
    }

    private void compactField(String name, Fields value) throws IOException {
        if (name.equals("preservedMessages")) {
            value.each((field, content) -> {
                if (field.equals("anchorUuid")) {
                    anchor = Key.of(content.text());
                } else if (field.equals("uuids")) {
                    content.elements(uuid -> kept.add(Key.of(uuid.text())));
                }
            });
        }
    }

    String type() {
        return type;
    }

    boolean inTree() {
        return kind(type) != 0;
    }

    int kind() {
        return kind(type) | marks;
    }

    private static int kind(String type) {
        return switch (type) {
            case "user" -> USER;
            case "assistant" -> ASSISTANT;
            case "system" -> SYSTEM;
            case "attachment" -> ATTACHMENT;
            default -> 0;
        };
    }

    long id() {
        return id;
    }

    long parent() {
        return parent;
    }

    long message() {
        return message;
    }

    Optional<Boundary> boundary() {
        return type.equals("system") && subtype.equals("compact_boundary")
                ? Optional.of(new Boundary(ClaudeIndex.NOBODY, logicalParent, anchor, kept))
                : Optional.empty();
    }

    Optional<LeafHint> hint() {
        return leaf == Key.NONE ? Optional.empty() : Optional.of(new LeafHint(leaf, explicit));
    }
}
