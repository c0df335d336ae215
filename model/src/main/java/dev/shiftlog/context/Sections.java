package dev.shiftlog.context;

import dev.shiftlog.session.Blocker;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Plan;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.TestRun;
import java.util.ArrayList;
import java.util.List;

/** The sections of the document: those of the original in its order and words, ours among them. */
final class Sections {
    private static final int LONGEST = 500;
    private static final int LONGEST_TASK = 1_000;
    private static final int MOST_ATTEMPTS = 3;
    private static final String HISTORY = "shiftlog history";
    private static final String LEDGER = "shiftlog history --ledger";
    private static final String STATUS = "shiftlog status";

    private final Shift shift;
    private final List<Section> sections = new ArrayList<>();

    private Sections(Shift shift) {
        this.shift = shift;
    }

    static List<Section> of(Shift shift) {
        Sections made = new Sections(shift);
        made.task();
        made.plan();
        made.progress();
        made.decisions();
        made.deadEnds();
        made.problems();
        made.failingTests();
        made.blockers();
        made.texts("Todo", open(shift.session().todos(), todo -> !todo.done()));
        made.texts("Goals", open(shift.session().objectives(), goal -> !goal.done()));
        made.texts("Notes", shift.session().notes());
        made.texts("Next Prompts", shift.session().prompts());
        made.sections.addAll(FileSections.of(shift));
        made.nextSteps();
        return made.sections;
    }

    private void task() {
        if (!shift.task().isEmpty()) {
            sections.add(Section.first("Current Task", "## Current Task\n",
                    List.of(Line.starting(shift.task(), LONGEST_TASK)), 10, STATUS));
        }
    }

    private void plan() {
        if (shift.plan().isEmpty() && shift.steps().isEmpty()) {
            return;
        }
        String description = shift.plan().map(Plan::description).orElse("");
        List<String> items = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (Step step : shift.steps()) {
            if (step.status().isOpen()) {
                order.add(items.size());
            }
            items.add(Words.of(step, LONGEST));
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            if (!shift.steps().get(i).status().isOpen()) {
                order.add(i);
            }
        }
        sections.add(
                new Section("Plan", "## Plan\n" + Line.starting(description, LONGEST) + "\n\n", items, order,
                        0, 18, STATUS));
    }

    private void progress() {
        List<String> items = new ArrayList<>();
        for (Entry entry : shift.progress()) {
            items.add("- " + Line.starting(entry.text(), LONGEST));
        }
        Digest.Remembered<?> before = shift.digest().previous().progress();
        add(Section.last("Progress", "## Progress\n", items, before.total() - before.newest().size(), 14,
                HISTORY));
    }

    private void decisions() {
        List<String> items = new ArrayList<>();
        var remembered = shift.digest().decisions();
        int missing = remembered.total() - remembered.newest().size();
        int number = missing;
        for (var decision : remembered.newest()) {
            items.add(Words.of(decision, ++number, LONGEST));
        }
        for (var decision : shift.session().decisions()) {
            items.add(Words.of(decision, ++number, LONGEST));
        }
        add(Section.last("Key Decisions", "## Key Decisions\n", items, missing, 16, LEDGER));
    }

    private void deadEnds() {
        List<String> items = new ArrayList<>();
        var remembered = shift.digest().deadEnds();
        for (var deadEnd : remembered.newest()) {
            items.add(Words.of(deadEnd, LONGEST));
        }
        for (var deadEnd : shift.session().deadEnds()) {
            items.add(Words.of(deadEnd, LONGEST));
        }
        add(Section.last("Dead Ends", "## Dead Ends (don't retry)\n", items,
                remembered.total() - remembered.newest().size(), 12, LEDGER));
    }

    private void problems() {
        List<String> items = new ArrayList<>();
        for (Problem problem : shift.session().openProblems()) {
            items.add("- " + Words.of(problem, LONGEST) + Words.tried(problem, MOST_ATTEMPTS, LONGEST));
        }
        add(Section.last("Open Errors", "## Open Errors\n", items, 0, 8, "shiftlog error list"));
    }

    private void failingTests() {
        List<String> items = new ArrayList<>();
        for (TestRun run : shift.session().newestTestRuns()) {
            for (TestRun.Failure failure : run.failures()) {
                items.add("- " + Words.of(failure, LONGEST) + Words.because(failure.message(), LONGEST));
            }
        }
        add(Section.first("Failing Tests", "## Failing Tests\n", items, 8, "shiftlog test list"));
    }

    private void blockers() {
        List<String> items = new ArrayList<>();
        for (Blocker blocker : shift.session().blockers()) {
            items.add("- " + Line.starting(blocker.what(), LONGEST) + Words.because(blocker.why(), LONGEST));
        }
        add(Section.first("Blocked", "## Blocked\n", items, 4, STATUS));
    }

    private void texts(String name, List<? extends Entry> entries) {
        List<String> items = new ArrayList<>();
        for (Entry entry : entries) {
            items.add("- " + Line.starting(entry.text(), LONGEST));
        }
        add(Section.last(name, "## " + name + "\n", items, 0, 3, STATUS));
    }

    private void nextSteps() {
        List<String> items = new ArrayList<>();
        for (Step step : shift.steps()) {
            if (step.status().is(StepStatus.IN_PROGRESS)) {
                items.add("-> Continue: " + Line.inside(step.title(), LONGEST));
            } else if (Shift.isWaiting(step)) {
                items.add("- " + Line.starting(step.title(), LONGEST));
            }
        }
        add(Section.first("Next Steps", "## Next Steps\n", items, 8, STATUS));
    }

    private void add(Section section) {
        if (section.total() > 0) {
            sections.add(section);
        }
    }

    /** Says whether an entry still waits. */
    private interface Waiting<T> {
        boolean test(T entry);
    }

    private static <T> List<T> open(List<T> entries, Waiting<T> waiting) {
        List<T> open = new ArrayList<>();
        for (T entry : entries) {
            if (waiting.test(entry)) {
                open.add(entry);
            }
        }
        return open;
    }
}
