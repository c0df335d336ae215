package dev.shiftlog.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two windows on one project: what one undoes is never what was done in the other. */
class TwoWindowsJourneyTest {
    @TempDir
    Path project;

    @Test
    void eachWindowTakesBackItsOwnChangesWhileTwentyAgentsWrite() throws Exception {
        try (Journey left = Journey.in(project);
                Journey right = Journey.in(project);
                ExecutorService agents = Executors.newFixedThreadPool(20)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int agent = 0; agent < 20; agent++) {
                String name = "agent " + agent;
                writing.add(agents.submit(
                        () -> left.write(new Actor("claude", name), Change.addEntry(Progress.of(name)))));
            }
            left.type("2");
            right.type("2");
            for (int turn = 0; turn < 5; turn++) {
                left.type("aleft " + turn + "\r");
                right.type("aright " + turn + "\r");
            }
            for (Future<?> agent : writing) {
                agent.get();
            }
            left.type("uuuuu");
            assertEquals(5, count(left, "right"));
            assertEquals(0, count(left, "left"));
            assertEquals(20, count(left, "agent"));
            left.type("u");
            assertTrue(left.footer().contains("nothing of yours to undo"), left.footer());
            right.type("uu");
            assertEquals(3, count(left, "right"));
            left.type("UU");
            assertEquals(2, count(left, "left"));
            assertEquals(3, count(left, "right"));
            right.type("UU");
            assertEquals(5, count(left, "right"));
            assertEquals(2, count(left, "left"));
        }
    }

    @Test
    void aWindowThatIsOpenedLaterTakesBackWhatAClosedOneDid() throws Exception {
        try (Journey first = Journey.in(project)) {
            first.type("2akept\rataken back\r");
        }
        try (Journey second = Journey.in(project)) {
            second.type("2u");
            assertEquals(List.of("kept"), texts(second));
        }
    }

    @Test
    void whatACrashedWindowDidIsTakenBackByTheOneThatIsStillOpen() throws Exception {
        try (Journey first = Journey.in(project); Journey second = Journey.in(project)) {
            first.type("2aof the first\r");
            second.type("2aof the second\r").type("uu");
            assertEquals(List.of("of the first"), texts(second));
            first.crash();
            second.type("u");
            assertEquals(List.of(), texts(second));
            second.type("UU");
            assertEquals(List.of("of the first", "of the second"), texts(second));
        }
    }

    private static long count(Journey journey, String who) throws Exception {
        return texts(journey).stream().filter(text -> text.startsWith(who)).count();
    }

    private static List<String> texts(Journey journey) throws Exception {
        return journey.session().progress().stream().map(Entry::text).toList();
    }
}
