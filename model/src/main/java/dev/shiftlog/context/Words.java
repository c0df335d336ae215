package dev.shiftlog.context;

import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Step;

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

    /** A reason behind two dashes, as the original writes it. */
    static String because(String reason, int longest) {
        return reason.isEmpty() ? "" : " -- " + Line.inside(reason, longest);
    }
}
