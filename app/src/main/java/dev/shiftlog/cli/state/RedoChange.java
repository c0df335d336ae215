package dev.shiftlog.cli.state;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.store.StoreException;

/** {@code redo}: makes the caller's own last undone change again. */
final class RedoChange implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Make the last undone change again.").build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        try {
            return UndoChange.said(call, project.forWriting().redo(project.actor()));
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }
}
