package dev.shiftlog.cli.broken;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.session.CommandRun;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.sighting.RunOutcome.Missed;
import dev.shiftlog.sighting.Solutions;
import java.util.List;

/** {@code error list}: the open errors, what was tried, and what solved such before. */
final class ListErrors implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Show the open errors, what was tried against them, and what solved such before.")
                .flag("-a, --all", "Show the resolved ones too.")
                .json("""
                        The JSON is a list of errors as they stand in the session: "message", "count", "first_seen",
                        "last_seen", "fingerprints" and, where there is one, "type", "file", "line", "tried" (each with
                        "what" and "timestamp"), "resolution" ("how" and "timestamp") and, in "shiftlog", its "id".
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        ErrorBook book = ErrorBook.of(call);
        Session session = book.session();
        List<Problem> problems = session.problems()
                .stream()
                .filter(problem -> problem.isOpen() || call.flag("--all"))
                .toList();
        if (call.json()) {
            List<Json> list = problems.stream().<Json>map(Problem::toJson).toList();
            call.out().line(JsonWriter.indented(new JsonArray(list)));
            return ExitCode.DONE;
        }
        if (problems.isEmpty()) {
            call.out().line("No open errors.");
        } else {
            Solutions solutions = book.solutions();
            problems.forEach(problem -> show(call, problem, solutions));
        }
        session.lastCommandRun().ifPresent(run -> showMissed(call, run));
        return ExitCode.DONE;
    }

    private static void showMissed(Invocation call, CommandRun run) {
        Missed.of(run).words().forEach(words -> call.out().line("Of '" + run.command() + "': " + words));
    }

    private static void show(Invocation call, Problem problem, Solutions solutions) {
        call.out().line(ErrorLines.of(problem));
        problem.attempts().forEach(attempt -> call.out().line("    tried: " + attempt.what()));
        problem.resolution()
                .filter(resolution -> !resolution.how().isEmpty())
                .ifPresent(resolution -> call.out().line("    resolved: " + resolution.how()));
        if (problem.isOpen()) {
            solutions.of(problem).ifPresent(solution -> call.out().line("    " + solution.words()));
        }
    }
}
