package dev.shiftlog.store;

import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Heading;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.TestRun;
import java.util.List;
import java.util.Optional;
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
        next = adopt(next, past, Kind.TODO, entry -> !entry.fields().isTrue("done"));
        next = adopt(next, past, Kind.OBJECTIVE, entry -> !entry.fields().isTrue("done"));
        next = adopt(next, past, Kind.PROMPT, entry -> true);
        next = adopt(next, past, Kind.BLOCKER, entry -> true);
        next = adopt(next, past, Kind.PROBLEM, entry -> entry instanceof Problem problem && problem.isOpen());
        next = adopt(next, past, Kind.COMMAND_RUN, entry -> showed(past, entry));
        Optional<TestRun> failing = past.lastTestRun().filter(run -> run.failing() > 0);
        return failing.isPresent() && next.testRuns().isEmpty()
                ? next.with(Kind.TEST_RUN, List.of(failing.get()))
                : next;
    }

    /** The run that showed an open error is known on, so that the next one can tell that it is gone. */
    private static boolean showed(Session past, Entry run) {
        return past.openProblems().stream().anyMatch(problem -> problem.lastSeen().equals(run.timestamp()));
    }

    private static Session adopt(Session next, Session past, Kind kind, Predicate<Entry> open) {
        Session result = next;
        for (Entry entry : past.entries(kind)) {
            if (open.test(entry) && result.find(entry.id()).isEmpty()) {
                result = result.plus(entry);
            }
        }
        return result;
    }
}
