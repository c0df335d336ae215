package dev.shiftlog.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a step is. A word that we do not know is kept as it is, because someone else does. */
public record StepStatus(String word) {
    public static final StepStatus PENDING = new StepStatus("pending");
    public static final StepStatus IN_PROGRESS = new StepStatus("in-progress");
    public static final StepStatus DONE = new StepStatus("done");
    public static final StepStatus SKIPPED = new StepStatus("skipped");
    public static final StepStatus BLOCKED = new StepStatus("blocked");
    public static final StepStatus ABANDONED = new StepStatus("abandoned");
    public static final List<StepStatus> KNOWN = List.of(PENDING, IN_PROGRESS, DONE, SKIPPED, BLOCKED,
            ABANDONED);

    /** The status that people or other systems mean by the word, if it is one. */
    public static Optional<StepStatus> named(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return switch (plain) {
            case "pending", "todo", "open", "not-started", "" -> Optional.of(PENDING);
            case "in-progress", "doing", "active", "started", "wip", "inprogress" -> Optional.of(IN_PROGRESS);
            case "done", "complete", "completed", "finished" -> Optional.of(DONE);
            case "skipped", "skip" -> Optional.of(SKIPPED);
            case "blocked", "waiting" -> Optional.of(BLOCKED);
            case "abandoned", "cancelled", "canceled", "dropped" -> Optional.of(ABANDONED);
            default -> Optional.empty();
        };
    }

    /** The words of all known statuses. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (StepStatus status : KNOWN) {
            words.add(status.word());
        }
        return words;
    }

    /** The known status that this word spells, or pending for a word that nobody knows. */
    public StepStatus known() {
        return named(word).orElse(PENDING);
    }

    /** Whether a step with this status still has work in it. */
    public boolean isOpen() {
        StepStatus known = known();
        return known.word.equals(PENDING.word) || known.word.equals(IN_PROGRESS.word)
                || known.word.equals(BLOCKED.word);
    }

    /** The checkbox of stitch-ctx for this status. */
    public String box() {
        return switch (known().word) {
            case "done" -> "[x]";
            case "in-progress" -> "[~]";
            case "skipped", "abandoned" -> "[-]";
            case "blocked" -> "[!]";
            default -> "[ ]";
        };
    }

    public boolean is(StepStatus other) {
        return known().word.equals(other.word);
    }
}
