package dev.shiftlog.cli.broken;

import dev.shiftlog.cli.Output;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.sighting.Sightings;
import dev.shiftlog.sighting.Solutions;
import java.util.List;

/** Errors as lines for people and agents. */
final class ErrorLines {
    private ErrorLines() {}

    static String of(Problem problem) {
        String place = problem.place().isEmpty() ? "" : problem.place() + " ";
        String type = problem.sighting().type().isEmpty() ? "" : problem.sighting().type() + " ";
        String times = problem.count() > 1 ? "  ×" + problem.count() : "";
        String message = problem.sighting().message().lines().findFirst().orElse("");
        return (problem.isOpen() ? "✗ " : "✓ ") + problem.id() + "  " + place + type + message + times;
    }

    /** Tells what was recorded, and what solved such an error before, as session-resume puts it. */
    static void recorded(Output out, Session after, List<Problem.Sighting> sightings, Solutions before) {
        for (Problem.Sighting sighting : sightings) {
            Problem problem = Sightings.recorded(after, sighting);
            out.line(of(problem));
            before.of(problem).ifPresent(known -> seenBefore(out, problem, known));
        }
    }

    /** Tells which errors are gone since. */
    static void solved(Output out, Session before, Session after) {
        for (Problem open : before.openProblems()) {
            after.problem(open.id()).filter(now -> !now.isOpen()).ifPresent(now -> out.line(of(now)));
        }
    }

    static void seenBefore(Output out, Problem problem, Solutions.Solution solution) {
        out.line("⚠ This error was seen before (session " + solution.session() + ")");
        out.line("Previous resolution: \"" + solution.how() + "\"");
        out.line("→ Apply same fix? shiftlog error apply " + problem.id());
    }
}
