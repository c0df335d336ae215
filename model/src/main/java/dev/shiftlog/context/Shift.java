package dev.shiftlog.context;

import dev.shiftlog.session.Plan;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is being worked on: the current session, and before it has begun what the last one left. */
record Shift(Session session, Digest digest) {
    String task() {
        return session.task().isEmpty() ? digest.previous().task() : session.task();
    }

    Optional<Plan> plan() {
        return hasPlan() ? session.plan() : digest.previous().plan();
    }

    List<Step> steps() {
        return hasPlan() ? session.steps() : digest.previous().steps();
    }

    private boolean hasPlan() {
        return session.plan().isPresent() || !session.steps().isEmpty();
    }

    /** The last session's progress, as far as it is remembered, then this one's. */
    List<Progress> progress() {
        List<Progress> all = new ArrayList<>(digest.previous().progress().newest());
        all.addAll(session.progress());
        return all;
    }

    /** The first step in work, else the first that waits. */
    Optional<Step> next() {
        Optional<Step> waiting = Optional.empty();
        for (Step step : steps()) {
            if (step.status().is(StepStatus.IN_PROGRESS)) {
                return Optional.of(step);
            }
            if (waiting.isEmpty() && isWaiting(step)) {
                waiting = Optional.of(step);
            }
        }
        return waiting;
    }

    /** A status word that nobody knows may well mean done. */
    static boolean isWaiting(Step step) {
        return StepStatus.named(step.status().word()).isPresent() && step.status().is(StepStatus.PENDING);
    }
}
