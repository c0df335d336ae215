package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.codex.ItemShape.Kind;
import dev.shiftlog.record.Fields;
import dev.shiftlog.record.Key;
import dev.shiftlog.transcript.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the first pass wants of one line of a rollout. */
final class RolloutLine implements Fields.Handler {
    private final ItemShape item = new ItemShape(false);
    private final List<Replacement> replacements = new ArrayList<>();
    private String type = "";
    private String event = "";
    private boolean timed;
    private boolean replaced;
    private long ordinal;
    private long rolledBack;
    private long message = Key.NONE;
    private Optional<Base> base = Optional.empty();

    /** One item of the history that a compaction leaves. */
    record Replacement(long start, long end, ItemShape item) {}

    /** The part of another rollout that a fork goes on from. */
    record Base(String thread, long end) {}

    @Override
    public void field(String name, Fields value) throws IOException {
        switch (name) {
            case "type" -> type = value.text();
            case "timestamp" -> timed = value.isText();
            case "ordinal" -> ordinal = value.number();
            case "payload" -> value.each(this::payload);
            default -> {
                // Bookkeeping.
            }
        }
    }

    void payload(String name, Fields value) throws IOException {
        switch (name) {
            case "num_turns" -> rolledBack = value.number();
            case "message" -> {
                if (!isShown(name) && value.isText()
                        && value.passage() instanceof Passage.Held held) {
                    message = Key.of(held.text());
                }
            }
            case "replacement_history" -> {
                replaced = value.isArray();
                value.elements(this::replacement);
            }
            case "history_base" -> base = base(value);
            case "type" -> {
                event = value.text();
                item.field(name, value);
            }
            default -> item.field(name, value);
        }
    }

    /** Whether the field holds a text for the screen, which the model has in another line. */
    boolean isShown(String name) {
        return name.equals("message") && type.equals("event_msg");
    }

    private void replacement(Fields value) throws IOException {
        ItemShape shape = new ItemShape(true);
        long start = value.start();
        value.each(shape);
        replacements.add(new Replacement(start, value.end(), shape));
    }

    private static Optional<Base> base(Fields value) throws IOException {
        String[] thread = {""};
        long[] end = {0};
        value.each((name, content) -> {
            if (name.equals("thread_id")) {
                thread[0] = content.text();
            } else if (name.equals("end_ordinal_exclusive")) {
                end[0] = content.number();
            }
        });
        return thread[0].isEmpty() ? Optional.empty() : Optional.of(new Base(thread[0], end[0]));
    }

    String type() {
        return type;
    }

    String describe() {
        return type + " " + event;
    }

    boolean timed() {
        return timed;
    }

    long ordinal() {
        return ordinal;
    }

    ItemShape item() {
        return item;
    }

    Optional<Base> base() {
        return base;
    }

    List<Replacement> replacements() {
        return replacements;
    }

    /** Whether the compaction says itself what is left, as all but old versions do. */
    boolean isReplaced() {
        return replaced;
    }

    boolean isSummary(Replacement replacement) {
        return replacement.item().isSummary()
                || message != Key.NONE && replacement.item().text() == message;
    }

    /** How many of the person's turns were taken back. */
    long rolledBack() {
        return type.equals("event_msg") && event.equals("thread_rolled_back") ? rolledBack : 0;
    }

    Kind kind() {
        return switch (type) {
            case "response_item" -> item.kind();
            case "turn_context" -> Kind.CONTEXT;
            case "token_usage_record" -> Kind.USAGE;
            case "event_msg" -> event.equals("token_count") ? Kind.USAGE : Kind.NONE;
            default -> Kind.NONE;
        };
    }
}
