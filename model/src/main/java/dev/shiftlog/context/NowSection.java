package dev.shiftlog.context;

import dev.shiftlog.session.Blocker;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.TestRun;
import java.util.List;
import java.util.Optional;

/**
 * What an agent must know even where a host shows it only the beginning: the task, the next step,
 * what is broken. Never more than so many bytes.
 */
final class NowSection {
    private static final int MOST_BYTES = 1_500;
    private static final int MOST_OF_A_KIND = 3;
    private static final int LONGEST = 160;
    private static final int LONGEST_TASK = 300;
    private static final int LONGEST_ATTEMPT = 80;

    private final StringBuilder text = new StringBuilder("\n## Now\n");
    private int bytes = text.length();
    private boolean full;
    private boolean inList;

    private NowSection() {}

    /** The section, or an empty text where nothing is going on. */
    static String of(Shift shift) {
        NowSection now = new NowSection();
        int empty = now.text.length();
        now.task(shift);
        now.tests(shift);
        now.problems(shift.session().openProblems());
        now.blockers(shift.session().blockers());
        now.checkout(shift.digest().checkout());
        return now.text.length() == empty ? "" : now.text.toString();
    }

    private void task(Shift shift) {
        if (!shift.task().isEmpty()) {
            line("Task: " + Line.inside(shift.task(), LONGEST_TASK));
        }
        if (shift.next().isPresent()) {
            Step next = shift.next().get();
            line((next.status().is(StepStatus.IN_PROGRESS) ? "Next: continue " : "Next: ")
                    + Line.inside(next.title(), LONGEST)
                    + (next.notes().isEmpty() ? "" : " (note: " + Line.inside(next.notes(), LONGEST) + ")"));
        }
    }

    private void tests(Shift shift) {
        Optional<TestRun> now = shift.session().tests();
        if (now.isEmpty()) {
            return;
        }
        TestRun run = now.get();
        if (run.failing() == 0 && run.failures().isEmpty()) {
            return;
        }
        line("Failing tests: " + Math.max(run.failing(), run.failures().size()) + " of "
                + (run.passing() + Math.max(run.failing(), run.failures().size())));
        for (int i = 0; i < Math.min(MOST_OF_A_KIND, run.failures().size()); i++) {
            item(Words.of(run.failures().get(i), LONGEST));
        }
        more(run.failures().size());
    }

    private void problems(List<Problem> open) {
        if (open.isEmpty()) {
            return;
        }
        line("Open errors: " + open.size());
        for (int i = open.size() - 1; i >= Math.max(0, open.size() - MOST_OF_A_KIND); i--) {
            item(Words.of(open.get(i), LONGEST) + Words.tried(open.get(i), 1, LONGEST_ATTEMPT));
        }
        more(open.size());
    }

    private void blockers(List<Blocker> blockers) {
        for (int i = 0; i < Math.min(MOST_OF_A_KIND, blockers.size()); i++) {
            line("Blocked: " + Line.inside(blockers.get(i).what(), LONGEST)
                    + Words.because(blockers.get(i).why(), LONGEST));
        }
        more(blockers.size());
    }

    private void checkout(Digest.Checkout checkout) {
        if (!checkout.drift().isEmpty()) {
            line("Git: " + Line.inside(checkout.drift(), LONGEST)
                    + (checkout.asOf().isEmpty() ? "" : " (as of " + Line.inside(checkout.asOf(), 20) + ")"));
        }
    }

    private void more(int total) {
        if (total > MOST_OF_A_KIND) {
            item("+" + (total - MOST_OF_A_KIND) + " more below");
        }
    }

    private void item(String words) {
        inList = true;
        put("- " + words);
    }

    /** Behind a list a blank line, or a reader takes what follows into its last item. */
    private void line(String words) {
        String line = inList ? "\n" + words : words;
        inList = false;
        put(line);
    }

    private void put(String line) {
        int size = Size.bytes(line) + 1;
        if (full || bytes + size > MOST_BYTES - "(more below)\n".length()) {
            if (!full) {
                text.append("(more below)\n");
            }
            full = true;
            return;
        }
        bytes += size;
        text.append(line).append('\n');
    }
}
