package dev.shiftlog.cli.handoff;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.handoff.HandoffException;
import dev.shiftlog.handoff.HandoffFolder;
import dev.shiftlog.handoff.HandoffImport;
import dev.shiftlog.handoff.HandoffImport.Imported;
import dev.shiftlog.session.Session;
import java.io.IOException;

/** {@code handoff import}: brings what handoffs tell into the session. */
final class ImportHandoffs implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Bring decisions, dead ends and the open work of handoffs into the session.")
                .about("What the session knows already is left out, so importing twice changes nothing.")
                .flag("--dry-run", "Show what would be imported, and change nothing.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        importAll(call);
        return ExitCode.DONE;
    }

    /** Imports from the project's handoffs, with a report; says so where there are none. */
    private static void importAll(Invocation call) throws IOException, Refusal {
        OpenProject project = OpenProject.of(call);
        HandoffFolder handoffs = new HandoffFolder(project.root().path());
        if (!handoffs.exists()) {
            throw new Refusal(
                    "no " + HandoffFolder.NAME + "/ in " + project.root().path() + "; nothing to import");
        }
        Session session = project.shown(call).orElseGet(() -> Session.started("", ""));
        try {
            Imported imported = HandoffImport.of(handoffs, session);
            for (Change change : imported.changes()) {
                call.out().line("+ " + change.summary());
            }
            imported.left().forEach(sentence -> call.out().line("- " + sentence));
            if (!call.flag("--dry-run")) {
                project.apply(call, imported.changes());
            }
            call.out().line(imported.changes().size() + " imported, " + imported.left().size() + " left");
        } catch (HandoffException unreadable) {
            throw new Refusal(unreadable.getMessage(), unreadable);
        }
    }
}
