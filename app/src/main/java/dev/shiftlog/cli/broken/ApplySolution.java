package dev.shiftlog.cli.broken;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.session.Problem;
import dev.shiftlog.sighting.Solutions;
import java.util.List;

/** {@code error apply}: what solved the error before is tried once more. */
final class ApplySolution implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Note that what solved the error before is tried again.")
                .about("The error is resolved by it when the next run of the same command no longer shows it.")
                .argument("ID")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        ErrorBook book = ErrorBook.of(call);
        Problem problem = book.problem(call.argument("ID"));
        Solutions.Solution solution = book.solutions()
                .of(problem)
                .orElseThrow(() -> new Refusal("nothing that solved " + problem.id()
                        + " before is left to try; 'shiftlog error resolve " + problem.id()
                        + " HOW' says what solved it now"));
        book.apply(List.of(Change.attemptProblem(problem.id(), solution.how())));
        call.out().line("Tried on " + problem.id() + ": " + solution.how());
        return ExitCode.DONE;
    }
}
