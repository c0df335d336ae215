package dev.shiftlog.context;

import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.TestRun;
import java.util.List;

/** Entries in the words in which the document names them. */
final class Words {
    private Words() {}

    static String of(Step step, int longest) {
        StringBuilder words = new StringBuilder("- ").append(step.status().box())
                .append(' ')
                .append(Line.inside(step.title(), longest))
                .append(because(step.detail(), longest));
        if (!step.notes().isEmpty()) {
            words.append(" (note: ").append(Line.inside(step.notes(), longest)).append(')');
        }
        return words.toString();
    }

    static String of(Decision decision, int number, int longest) {
        return number + ". " + Line.starting(decision.choice(), longest)
                + because(decision.reason(), longest);
    }

    static String of(DeadEnd deadEnd, int longest) {
        return "- **" + Line.inside(deadEnd.what(), longest) + "**" + because(deadEnd.why(), longest);
    }

    /** An error with its place, its type and how often it was seen. */
    static String of(Problem problem, int longest) {
        StringBuilder words = new StringBuilder();
        if (!problem.place().isEmpty()) {
            words.append(Line.code(problem.place())).append(' ');
        }
        if (!problem.sighting().type().isEmpty()) {
            words.append(Line.inside(problem.sighting().type(), longest)).append(' ');
        }
        words.append(words.isEmpty()
                ? Line.starting(problem.text(), longest)
                : Line.inside(problem.text(), longest));
        return problem.count() > 1
                ? words.append(" (x").append(problem.count()).append(')').toString()
                : words.toString();
    }

    /** What was tried against an error, the latest last, so that nobody tries it again. */
    static String tried(Problem problem, int most, int longest) {
        List<String> tries = problem.attempts()
                .reversed()
                .stream()
                .map(Problem.Attempt::what)
                .distinct()
                .toList();
        StringBuilder words = new StringBuilder();
        for (String what : tries.subList(0, Math.min(most, tries.size())).reversed()) {
            words.append("; tried: ").append(Line.inside(what, longest));
        }
        return tries.size() <= most
                ? words.toString()
                : words.append(" (+").append(tries.size() - most).append(" before)").toString();
    }

    /** A failing test by its name, and where it failed as far as that is known. */
    static String of(TestRun.Failure failure, int longest) {
        String name = Line.starting(failure.key(), longest);
        return failure.location().isEmpty() ? name : name + " at " + Line.code(failure.location());
    }

    /** A reason behind two dashes, as the original writes it. */
    static String because(String reason, int longest) {
        return reason.isEmpty() ? "" : " -- " + Line.inside(reason, longest);
    }
}
