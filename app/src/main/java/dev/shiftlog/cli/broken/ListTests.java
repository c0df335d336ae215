package dev.shiftlog.cli.broken;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.session.Session;

/** {@code test list}: the last results, and what changed. */
final class ListTests implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Show the last test results: what fails anew, still, and what is fixed.").build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        Session session = ErrorBook.of(call).session();
        TestLines.show(call.out(), session);
        TestLines.showEarlier(call.out(), session);
        return ExitCode.DONE;
    }
}
