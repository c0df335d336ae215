package dev.shiftlog.cli.statefile;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.resumestate.StateBook;
import java.io.IOException;

/** {@code state clear}: the state file goes, its copy in the history stays. */
final class ClearState implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Take .session-state.json away, to start fresh; its copy stays in the history.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        StateBook book = new StateBook(OpenProject.of(call).folder());
        String file = book.wishes().stateFile();
        call.out()
                .line(book.clear()
                        ? file + " is gone; 'shiftlog state history' shows its copy."
                        : "There is no " + file + ".");
        return ExitCode.DONE;
    }
}
