package dev.shiftlog.cli.broken;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import java.util.function.Function;

/** {@code error resolve|reopen|remove}: one change to one error. */
final class ChangeError implements Command {
    private final Spec spec;
    private final Function<Invocation, Change> change;

    private ChangeError(Spec spec, Function<Invocation, Change> change) {
        this.spec = spec;
        this.change = change;
    }

    static ChangeError resolve() {
        return new ChangeError(
                Spec.of("Close an error with what solved it.").argument("ID").argument("HOW").build(),
                call -> Change.resolveProblem(call.argument("ID"), call.argument("HOW")));
    }

    static ChangeError reopen() {
        return new ChangeError(Spec.of("Open an error again.").argument("ID").build(),
                call -> Change.reopenProblem(call.argument("ID")));
    }

    static ChangeError remove() {
        return new ChangeError(Spec.of("Take an error out of the session.").argument("ID").build(),
                call -> Change.removeEntry(call.argument("ID")));
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        ErrorBook book = ErrorBook.of(call);
        book.problem(call.argument("ID"));
        return book.applied(change.apply(call));
    }
}
