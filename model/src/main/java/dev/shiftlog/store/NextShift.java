package dev.shiftlog.store;

import dev.shiftlog.session.CommandRun;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Heading;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.TestRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a new session takes over from the one before it: all that is not finished. */
final class NextShift {
    private NextShift() {}

    /** The new session after the given one, with its unfinished plan and its open entries. */
    static Session after(Session past, String id, String time) {
        return adopting(Session.started(id, time), past);
    }

    /** The session with those open things of the past one that it does not have itself. */
    static Session adopting(Session fresh, Session past) {
        Heading heading = fresh.heading();
        Session next = fresh.with(heading.withNextId(Math.max(heading.nextId(), past.heading().nextId())));
        boolean unfinished = past.steps().stream().anyMatch(step -> step.status().isOpen());
        if (next.plan().isEmpty() && past.plan().isPresent() && unfinished) {
            next = next.withPlan(past.plan()).with(Kind.STEP, past.entries(Kind.STEP));
            next = next.task().isEmpty() ? next.withTask(past.task()) : next;
        }
        Set<String> taken = ids(next);
        next = adopt(next, taken, past, Kind.TODO, entry -> !entry.fields().isTrue("done"));
        next = adopt(next, taken, past, Kind.OBJECTIVE, entry -> !entry.fields().isTrue("done"));
        next = adopt(next, taken, past, Kind.PROMPT, entry -> true);
        next = adopt(next, taken, past, Kind.BLOCKER, entry -> true);
        next = adopt(next, taken, past, Kind.PROBLEM,
                entry -> entry instanceof Problem problem && problem.isOpen());
        next = adopt(next, taken, past, Kind.COMMAND_RUN, entry -> showed(past, entry));
        return next.testRuns().isEmpty() ? next.with(Kind.TEST_RUN, failing(past)) : next;
    }

    /** The runs that still tell of failing tests, in the order of time. */
    private static List<Entry> failing(Session past) {
        List<Entry> failing = new ArrayList<>();
        for (TestRun run : past.newestTestRuns().reversed()) {
            if (run.failing() > 0) {
                failing.add(run);
            }
        }
        return failing;
    }

    /** The run that showed an open error is known on, so that the next one can tell that it is gone. */
    private static boolean showed(Session past, Entry run) {
        return past.openProblems()
                .stream()
                .anyMatch(problem -> run instanceof CommandRun shown && shown.showed(problem));
    }

    private static Set<String> ids(Session session) {
        Set<String> ids = new HashSet<>();
        for (Kind kind : Kind.values()) {
            session.entries(kind).forEach(entry -> ids.add(entry.id()));
        }
        return ids;
    }

    private static Session adopt(Session next, Set<String> taken, Session past, Kind kind,
            Predicate<Entry> open) {
        List<Entry> entries = new ArrayList<>(next.entries(kind));
        for (Entry entry : past.entries(kind)) {
            if (open.test(entry) && !taken.contains(entry.id())) {
                entries.add(entry);
            }
        }
        return next.with(kind, entries);
    }
}
