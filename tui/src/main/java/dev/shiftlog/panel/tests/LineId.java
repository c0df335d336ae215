package dev.shiftlog.panel.tests;

import dev.shiftlog.session.TestRun;
import java.util.OptionalInt;

/** What a line of the panel stands for: a run, or a part of what the run said. */
record LineId(String run, String part) {
    private static final String SEPARATOR = "/";

    static LineId of(String id) {
        int end = id.indexOf(SEPARATOR);
        return end < 0 ? new LineId(id, "") : new LineId(id.substring(0, end), id.substring(end + 1));
    }

    static String ofPart(TestRun run, String part) {
        return run.id() + SEPARATOR + part;
    }

    static String ofFailure(TestRun run, int index) {
        return ofPart(run, Integer.toString(index));
    }

    boolean isPart() {
        return !part.isEmpty();
    }

    /** Which of the run's failures the line shows, if it shows one. */
    OptionalInt failure() {
        return part.matches("\\d{1,5}") ? OptionalInt.of(Integer.parseInt(part)) : OptionalInt.empty();
    }
}
