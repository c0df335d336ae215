package dev.shiftlog.cli.state;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.store.Applied;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.util.Optional;

/** {@code undo}: takes back the caller's own last change, or one record of the log. */
final class UndoChange implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Take a change back.")
                .about("""
                        Without N, the last change that the caller made itself: an agent does not undo what a person
                        did, nor the other way round. 'shiftlog log' shows the numbers; an undo can itself be undone.
                        """)
                .flag("--force", "With N: also where somebody changed the same thing since.")
                .optional("N")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        Optional<String> number = call.optionalArgument("N");
        if (number.isEmpty() && call.flag("--force")) {
            throw new UsageError("Option '--force' needs the number of a record; 'shiftlog log' shows them.");
        }
        try {
            Workspace workspace = project.forWriting();
            Applied applied = number.isEmpty()
                    ? workspace.undo(project.actor())
                    : workspace.undo(project.actor(), number(number.get()), call.flag("--force"));
            return said(call, applied);
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    /** Says what a record has done, for undo and redo. */
    static ExitCode said(Invocation call, Applied applied) throws Refusal {
        OpenProject.told(call, applied);
        if (applied instanceof Applied.Done done) {
            done.record()
                    .ifPresent(record -> call.out().line(record.number() + ": " + OneLine.of(record.what())));
        }
        return ExitCode.DONE;
    }

    private static long number(String typed) throws UsageError {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException wrong) {
            throw new UsageError("Invalid value for 'N': '" + typed
                    + "' is no number of a record; 'shiftlog log' shows them.");
        }
    }
}
