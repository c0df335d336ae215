package dev.shiftlog.agent.claude;

import dev.shiftlog.record.Fields;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Text;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.Usage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One record of the tree as the second pass reads it. */
final class ClaudeRecord implements Fields.Handler {
    private static final String SYNTHETIC = "<synthetic>";
    private static final String FILLER = "No response requested.";
    private static final List<String> WRAPPERS = List.of("<command-name>", "<command-message>",
            "<local-command-stdout>", "<local-command-stderr>", "<local-command-caveat>",
            "<bash-input>", "<bash-stdout>", "<bash-stderr>", "<system-reminder>",
            "[Request interrupted by user");

    private final ClaudeBlocks blocks;
    private String type = "";
    private String subtype = "";
    private String uuid = "";
    private String message = "";
    private String model = "";
    private Optional<Passage> note = Optional.empty();
    private Optional<Instant> time = Optional.empty();
    private Usage usage = Usage.NONE;
    private boolean injected;
    private boolean summary;
    private boolean apiError;

    ClaudeRecord(ClaudeBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public void field(String name, Fields value) throws IOException {
        switch (name) {
            case "type" -> type = value.text();
            case "subtype" -> subtype = value.text();
            case "uuid" -> uuid = value.text();
            case "timestamp" -> time = value.time();
            case "isMeta" -> injected = value.isTrue();
            case "isCompactSummary" -> summary = value.isTrue();
            case "isApiErrorMessage" -> apiError = value.isTrue();
            case "content" -> note = value.isText()
                    ? Optional.of(value.passage())
                    : Optional.empty();
            case "message" -> value.each(this::messageField);
            default -> {
                // Display copies and bookkeeping.
            }
        }
    }

    private void messageField(String name, Fields value) throws IOException {
        switch (name) {
            case "id" -> message = value.text();
            case "model" -> model = value.text();
            case "content" -> blocks.read(value);
            case "usage" -> value.each(this::usageField);
            default -> {
                // What the API answered around the content.
            }
        }
    }

    private void usageField(String name, Fields value) throws IOException {
        long tokens = Math.max(0, value.number());
        switch (name) {
            case "input_tokens" -> usage = usage.plus(new Usage(tokens, 0, 0));
            case "cache_creation_input_tokens" -> usage = usage.plus(new Usage(tokens, 0, 0));
            case "cache_read_input_tokens" -> usage = usage.plus(new Usage(0, tokens, 0));
            case "output_tokens" -> usage = usage.plus(new Usage(0, 0, tokens));
            default -> {
                // Prices and tiers.
            }
        }
    }

    boolean isAssistant() {
        return type.equals("assistant");
    }

    boolean isUser() {
        return type.equals("user");
    }

    boolean isAttachment() {
        return type.equals("attachment");
    }

    /** Put there by Claude to keep the roles alternating, or for an error of the API. */
    boolean isFiller() {
        return isAssistant() && (apiError || model.equals(SYNTHETIC) && only(FILLER));
    }

    private boolean only(String text) {
        return blocks.said().size() == 1 && blocks.said().getFirst() instanceof Text said
                && said.text() instanceof Passage.Held held && held.text().equals(text);
    }

    /** Blocks of one message share its id; a record without one stands for itself. */
    String messageKey() {
        return message.isEmpty() ? uuid : message;
    }

    String message() {
        return message;
    }

    boolean hasResults() {
        return !blocks.results().isEmpty();
    }

    String describe() {
        return type + " " + subtype + " " + uuid;
    }

    Turn assistant(Set<Mark> marks) {
        Optional<String> named = model.isEmpty() || model.equals(SYNTHETIC)
                ? Optional.empty()
                : Optional.of(model);
        return new Turn(Role.ASSISTANT, uuid, time, named, usage, marks, blocks.said());
    }

    Optional<Turn> results(Set<Mark> marks) {
        return turn(Role.TOOL, uuid, marks, List.copyOf(blocks.results()));
    }

    Optional<Turn> user(Set<Mark> marks) {
        Set<Mark> all = EnumSet.noneOf(Mark.class);
        all.addAll(marks);
        if (summary) {
            all.add(Mark.COMPACTION_SUMMARY);
        }
        if (injected || isWrapper()) {
            all.add(Mark.INJECTED);
        }
        // A record that also held results gave its id to their turn.
        String id = blocks.results().isEmpty() ? uuid : uuid + "#text";
        return turn(Role.USER, id, all, blocks.said());
    }

    Optional<Turn> note(Set<Mark> marks) {
        List<Block> said = new ArrayList<>();
        note.filter(text -> text.length() > 0).ifPresent(text -> said.add(new Text(text)));
        return turn(Role.SYSTEM_NOTE, uuid, marks, said);
    }

    private Optional<Turn> turn(Role role, String id, Set<Mark> marks, List<Block> content) {
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Turn(role, id, time, Optional.empty(), Usage.NONE, marks, content));
    }

    private boolean isWrapper() {
        for (Block block : blocks.said()) {
            if (!(block instanceof Text said) || !isWrapper(said.text())) {
                return false;
            }
        }
        return !blocks.said().isEmpty();
    }

    private static boolean isWrapper(Passage said) {
        return said instanceof Passage.Held held && isWrapper(held.text());
    }

    static boolean isWrapper(String text) {
        for (String wrapper : WRAPPERS) {
            if (text.startsWith(wrapper)) {
                return true;
            }
        }
        return false;
    }
}
