package dev.shiftlog.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Measures the recognisers and the fingerprints on what real tools printed, see record.py beside it. */
class CorpusTest {
    private static final int CASES = 300;

    private int cases;
    private int recognised;
    private int leftOut;
    private int merged;
    private final List<String> faults = new ArrayList<>();

    @Test
    void anErrorIsKnownAgainAfterShiftsWithOtherLiteralsAndInAnotherFolder() throws IOException {
        for (Recording recording : Recording.all()) {
            for (Recording.Run again : recording.again()) {
                compare(recording.name(), recording.first(), again);
            }
        }
        String measured = recognised + " of " + cases + " recognised, " + merged + " of " + leftOut
                + " merged wrongly";
        assertTrue(cases >= CASES, measured);
        assertTrue(100 * recognised >= 99 * cases, measured + "\n" + String.join("\n", faults));
        assertTrue(100 * merged <= leftOut, measured + "\n" + String.join("\n", faults));
    }

    @Test
    void whatIsIgnoredAsBytesWouldHaveChangedNothing() throws IOException {
        for (Recording recording : Recording.all()) {
            for (Recording.Run run : recording.runs()) {
                ProblemReader reader = new ProblemReader(run.root());
                run.printed().lines().filter(line -> !isIgnored(reader, line)).forEach(reader::line);
                assertEquals(run.findings(), reader.end().findings(), recording.name() + " " + run.name());
            }
        }
    }

    private static boolean isIgnored(ProblemReader reader, String line) {
        byte[] bytes = ("before\n" + line + "after").getBytes(StandardCharsets.UTF_8);
        int from = "before\n".length();
        int to = bytes.length - "after".length();
        return !reader.isInside() && PlainText.of(line).equals(line) && !hasHint(bytes, from, to)
                && !ProblemReader.mayBegin(bytes, from, to);
    }

    private static boolean hasHint(byte[] bytes, int from, int to) {
        int stop = ProblemReader.nextStop(bytes, from, to);
        while (stop < to && !ProblemReader.isHint(bytes, from, stop, to)) {
            stop = ProblemReader.nextStop(bytes, stop + 1, to);
        }
        return stop < to;
    }

    private void compare(String name, Recording.Run first, Recording.Run again) {
        for (String tag : first.tags()) {
            if (first.indexOf(tag).isEmpty()) {
                continue;
            }
            cases++;
            if (found(first, again, tag)) {
                recognised++;
            } else {
                faults.add("not recognised: " + name + " " + again.name() + " " + tag + " "
                        + shown(first, tag) + " / " + shown(again, tag));
            }
            lookWithout(name, first, again, tag);
        }
    }

    private static boolean found(Recording.Run first, Recording.Run again, String tag) {
        OptionalInt index = again.indexOf(tag);
        if (index.isEmpty()) {
            return false;
        }
        OptionalInt known = Matching.of(first.signatures(), again.signatures()).knownFor(index.getAsInt());
        return known.isPresent() && first.tagOf(known.getAsInt()).equals(tag);
    }

    /** The error was not there before: it must not be taken for one of the others. */
    private void lookWithout(String name, Recording.Run first, Recording.Run again, String tag) {
        OptionalInt index = again.indexOf(tag);
        if (index.isEmpty()) {
            return;
        }
        leftOut++;
        Recording.Run before = first.without(tag);
        OptionalInt known = Matching.of(before.signatures(), again.signatures()).knownFor(index.getAsInt());
        if (known.isPresent()) {
            merged++;
            faults.add("merged: " + name + " " + again.name() + " " + tag + " " + shown(again, tag) + " with "
                    + before.signatures().get(known.getAsInt()));
        }
    }

    private static String shown(Recording.Run run, String tag) {
        OptionalInt index = run.indexOf(tag);
        return index.isEmpty() ? "(nothing)" : run.signatures().get(index.getAsInt()).toString();
    }
}
