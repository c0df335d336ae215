package dev.shiftlog.resumestate;

import dev.shiftlog.change.Change;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Blocker;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Note;
import dev.shiftlog.session.Objective;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Prompt;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.TestRun;
import dev.shiftlog.session.Todo;
import dev.shiftlog.session.TouchedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes a state into the session, as Changes; what the session has already is not added again. */
public final class StateImport {
    private final Session session;
    private final StateDocument state;
    private final List<Change> changes = new ArrayList<>();

    private StateImport(Session session, StateDocument state) {
        this.session = session;
        this.state = state;
    }

    public static List<Change> changes(StateDocument state, Session session) {
        StateImport taken = new StateImport(session, state);
        taken.all();
        return List.copyOf(taken.changes);
    }

    private void all() {
        if (!state.objective().isEmpty() && !state.objective().equals(session.task())) {
            changes.add(Change.setTask(state.objective()));
        }
        add(Kind.OBJECTIVE, state.secondaryObjectives(), Objective::of);
        add(Kind.PROGRESS, state.completed(), Progress::of);
        for (String title : state.inProgress()) {
            carry(Step.of(title).withStatus(StepStatus.IN_PROGRESS));
        }
        add(Kind.BLOCKER, state.blocked(), what -> Blocker.of(what, ""));
        for (TouchedFile.Change change : TouchedFile.Change.values()) {
            for (String path : state.files(change.word())) {
                changes.add(Change.touchFile(TouchedFile.of(path, change)));
            }
        }
        StateErrors.imported(state, session).forEach(problem -> changes.add(Change.addEntry(problem)));
        tests();
        add(Kind.TODO, state.todos(), Todo::of);
        add(Kind.DECISION, state.json().object("context").texts("key_decisions"),
                choice -> Decision.of(choice, ""));
        String architecture = state.json().object("context").text("architecture_notes");
        if (!architecture.isEmpty()) {
            carry(Origin.architecture(architecture));
        }
        add(Kind.PROMPT, state.nextPrompts(), Prompt::of);
        carry(Origin.of(state));
    }

    private void add(Kind kind, List<String> texts, Function<String, Entry> entry) {
        for (String text : texts) {
            boolean known = session.entries(kind).stream().anyMatch(present -> present.text().equals(text));
            if (!known) {
                changes.add(Change.addEntry(entry.apply(text)));
            }
        }
    }

    /** A step makes its plan where there is none; a note is kept once. */
    private void carry(Entry entry) {
        boolean note = entry instanceof Note;
        boolean known = note && session.entries(Kind.NOTE)
                .stream()
                .anyMatch(present -> present.text().equals(entry.text()));
        if (!known) {
            changes.add(note ? Change.addEntry(entry) : Change.carryOver(entry));
        }
    }

    private void tests() {
        JsonObject tests = state.json().object("tests");
        if (tests.isEmpty()) {
            return;
        }
        List<TestRun.Failure> failures = tests.texts("failed_paths")
                .stream()
                .map(TestRun.Failure::ofKey)
                .toList();
        TestRun run = new TestRun("", "", (int) tests.number("passing", 0), (int) tests.number("failing", 0),
                (int) tests.number("skipped", 0), failures, Origin.localTime(state.timestamp()),
                JsonObject.EMPTY);
        boolean saysSomething = run.passing() + run.failing() + run.skipped() + failures.size() > 0;
        if (saysSomething && session.tests().filter(now -> sameResults(now, run)).isEmpty()) {
            changes.add(Change.addEntry(run));
        }
    }

    /** A state names failing tests; what the session knows of them beside that is no difference. */
    private static boolean sameResults(TestRun one, TestRun other) {
        return one.passing() == other.passing() && one.failing() == other.failing()
                && keys(one).equals(keys(other));
    }

    private static List<String> keys(TestRun run) {
        return run.failures().stream().map(TestRun.Failure::key).toList();
    }
}
