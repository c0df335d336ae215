package dev.shiftlog.handoff;

import java.util.Optional;

/** The block in an agent's instruction file that teaches it to hand work over; everything around it keeps its bytes. */
public final class HandoffLesson {
    private static final String BEGIN = "<!-- shiftlog-handoff:begin -->";
    private static final String END = "<!-- shiftlog-handoff:end -->";

    private HandoffLesson() {}

    /** The block as it stands in the file. */
    public static String block() {
        return BEGIN + "\n" + """
                ## Handoffs (Shiftlog)

                When the user says /glue, /freeze or /handoff, or before a long session ends:
                1. `shiftlog handoff draft -o .handoff.md`, replace every `[fill in: ...]` or drop its line.
                2. `shiftlog handoff create -i .handoff.md`; mend every problem it names, then delete `.handoff.md`.
                3. Show the user what `shiftlog handoff resume-prompt` prints.

                /checkpoint: log what is new (`shiftlog update -p ...`), then `shiftlog handoff validate --git`.
                To resume: read `.agent-history/LATEST.md` and continue from `next_todo_items[0]`.

                Required fields: %s.
                Required sections: %s.
                """.formatted(String.join(", ", Handoff.REQUIRED_FIELDS),
                String.join(", ", HandoffRules.SECTIONS)) + END;
    }

    /** The file with the block, in place of the one it has or at its end. */
    public static String with(String file) {
        int start = file.indexOf(BEGIN);
        int end = file.indexOf(END, Math.max(start, 0));
        if (start >= 0 && end > start) {
            return file.substring(0, start) + block() + file.substring(end + END.length());
        }
        String gap = file.isEmpty() ? "" : file.endsWith("\n") ? "\n" : "\n\n";
        return file + gap + block() + "\n";
    }

    /** The file without the block; none where nothing else was in it. */
    public static Optional<String> without(String file) {
        int start = file.indexOf(BEGIN);
        int end = file.indexOf(END, Math.max(start, 0));
        if (start < 0 || end < start) {
            return Optional.of(file);
        }
        String before = file.substring(0, start);
        String after = file.substring(end + END.length());
        String rest = (before.endsWith("\n\n") ? before.substring(0, before.length() - 1) : before)
                + (after.startsWith("\n") ? after.substring(1) : after);
        return rest.isBlank() ? Optional.empty() : Optional.of(rest);
    }

    public static boolean isIn(String file) {
        return file.contains(BEGIN);
    }
}
