package dev.shiftlog.agent.claude;

import dev.shiftlog.record.Fields;
import dev.shiftlog.record.Key;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the fields that Claude needs a record has. */
final class RecordShape implements Fields.Handler {
    private final List<Long> calls = new ArrayList<>();
    private String type = "";
    private String subtype = "";
    private String entrypoint = "";
    private long id = Key.NONE;
    private long parent = Key.NONE;
    private long messageId = Key.NONE;
    private boolean timed;
    private boolean sideChain;
    private boolean hasModel;
    private boolean unsigned;
    private Content message = Content.NO_MESSAGE;

    /** What stands where the content should. */
    enum Content {
        NO_MESSAGE,
        NONE,
        TEXT,
        BLOCKS
    }

    @Override
    public void field(String name, Fields value) throws IOException {
        switch (name) {
            case "type" -> type = value.text();
            case "subtype" -> subtype = value.text();
            case "entrypoint" -> entrypoint = value.text();
            case "uuid" -> id = Key.of(value.text());
            case "parentUuid" -> parent = Key.of(value.text());
            case "timestamp" -> timed = value.time().isPresent();
            case "isSidechain" -> sideChain = value.isTrue();
            case "message" -> {
                message = value.isObject() ? Content.NONE : Content.NO_MESSAGE;
                value.each(this::messageField);
            }
            default -> {
                // Not needed for a resume.
            }
        }
    }

    private void messageField(String name, Fields value) throws IOException {
        switch (name) {
            case "id" -> messageId = Key.of(value.text());
            case "model" -> hasModel = !value.text().isEmpty();
            case "content" -> {
                message = value.isText()
                        ? Content.TEXT
                        : value.isArray() ? Content.BLOCKS : Content.NONE;
                value.elements(this::block);
            }
            default -> {
                // Not needed for a resume.
            }
        }
    }

    private void block(Fields block) throws IOException {
        String[] seen = {"", "", ""};
        block.each((name, value) -> {
            switch (name) {
                case "type" -> seen[0] = value.text();
                case "id" -> seen[1] = value.text();
                case "signature" -> seen[2] = value.text();
                default -> {
                    // Only the links matter.
                }
            }
        });
        if (seen[0].equals("tool_use")) {
            calls.add(Key.of(seen[1]));
        }
        unsigned |= seen[0].equals("thinking") && seen[2].isEmpty();
    }

    boolean isTurn() {
        return type.equals("user") || isAssistant();
    }

    boolean isAssistant() {
        return type.equals("assistant");
    }

    boolean isBoundary() {
        return subtype.equals("compact_boundary");
    }

    /** A record of the tree that lost its type. */
    boolean isNameless() {
        return type.isEmpty() && (id != Key.NONE || message != Content.NO_MESSAGE);
    }

    boolean isRoot() {
        return parent == Key.NONE;
    }

    boolean byProgram() {
        return entrypoint.startsWith("sdk-");
    }

    boolean sideChain() {
        return sideChain;
    }

    boolean timed() {
        return timed;
    }

    boolean hasModel() {
        return hasModel;
    }

    boolean unsigned() {
        return unsigned;
    }

    long id() {
        return id;
    }

    long messageId() {
        return messageId;
    }

    Content message() {
        return message;
    }

    List<Long> calls() {
        return calls;
    }

    /** Whether this record goes on with the calls of the one above under another message id. */
    boolean splits(Optional<RecordShape> above) {
        return !calls.isEmpty() && above.isPresent() && above.get().id == parent
                && !above.get().calls.isEmpty() && above.get().messageId != messageId;
    }
}
