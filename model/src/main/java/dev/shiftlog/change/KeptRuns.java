package dev.shiftlog.change;

import dev.shiftlog.session.CommandRun;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs that a session keeps, so that its file stays small however often commands run: of commands the newest, and
 * every one that showed an error that is open; of test results as many as tell which tests are flaky.
 */
final class KeptRuns {
    static final int OF_A_COMMAND = 3;
    static final int OF_ALL_COMMANDS = 100;
    static final int OF_TESTS = 60;

    private KeptRuns() {}

    /** The session to which an entry of the kind was added, without the runs that it keeps no longer. */
    static Session in(Session session, Kind added) {
        if (added == Kind.COMMAND_RUN) {
            return kept(session, added, commandRuns(session));
        }
        return added == Kind.TEST_RUN ? kept(session, added, testRuns(session)) : session;
    }

    private static Session kept(Session session, Kind kind, List<Entry> kept) {
        return kept.size() == session.entries(kind).size() ? session : session.with(kind, kept);
    }

    private static List<Entry> commandRuns(Session session) {
        List<Entry> kept = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (CommandRun run : session.commandRuns().reversed()) {
            boolean newest = kept.size() < OF_ALL_COMMANDS
                    && counts.merge(run.command(), 1, Integer::sum) <= OF_A_COMMAND;
            if (newest || session.openProblems().stream().anyMatch(run::showed)) {
                kept.addFirst(run);
            }
        }
        return kept;
    }

    private static List<Entry> testRuns(Session session) {
        List<Entry> runs = session.entries(Kind.TEST_RUN);
        return runs.subList(Math.max(0, runs.size() - OF_TESTS), runs.size());
    }
}
