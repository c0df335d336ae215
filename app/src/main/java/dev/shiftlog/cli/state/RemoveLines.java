package dev.shiftlog.cli.state;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.store.StoreException;
import java.util.ArrayList;
import java.util.List;

/** {@code remove}: takes entries out of the session. */
final class RemoveLines implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Take entries out of the session.")
                .about("""
                        'shiftlog status --ids' shows the ids; 'shiftlog undo' brings the entries back.

                        With --purge their texts, and every secret in them, are also taken out of the log, the past
                        sessions and all copies in .stitch. This cannot be undone. A secret that was ever committed
                        or sent to an agent must be replaced all the same.
                        """)
                .flag("--purge", "Take the texts out of every file of the session, for good.")
                .oneOrMore("ID")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        String ids = String.join(" ", call.arguments("ID"));
        if (call.flag("--purge")) {
            purge(call, project);
            call.out().line("Purged: " + ids);
            return ExitCode.DONE;
        }
        List<Change> changes = new ArrayList<>();
        for (String id : call.arguments("ID")) {
            changes.add(Change.removeEntry(id));
        }
        project.apply(call, changes);
        call.out().line("Removed: " + ids);
        return ExitCode.DONE;
    }

    private static void purge(Invocation call, OpenProject project) throws Refusal {
        try {
            OpenProject.told(call, project.forWriting().purge(project.actor(), call.arguments("ID")));
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }
}
