package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.handoff.Handoff;
import dev.shiftlog.session.Session;
import java.io.IOException;
import java.util.Optional;

/** {@code handoff draft}: writes a handoff out of what the session knows. */
final class DraftHandoff implements Command {
    @Override
    public Spec spec() {
        return SessionDraft.option(Spec.of("Write a handoff out of what the session knows.")
                .about("""
                        What the session does not know is marked '[fill in: ...]'. Fill it in or drop the line, then
                        archive the handoff with: shiftlog handoff create -i FILE
                        """)
                .option("-o, --output", "FILE", "Write there instead of to standard output."))
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        OpenProject project = OpenProject.of(call);
        Session session = project.shown(call)
                .orElseThrow(() -> new Refusal(
                        "nothing is logged yet; write the handoff by hand, or log work first"));
        Handoff draft = SessionDraft.of(call, project, session);
        Optional<String> output = call.value("--output");
        if (output.isPresent()) {
            AtomicFile.write(call.cwd().resolve(output.get()), draft.render());
            call.out()
                    .line("Drafted " + output.get() + ". Archive it with: shiftlog handoff create -i "
                            + output.get());
        } else {
            call.out().raw(draft.render());
        }
        draft.flaws().forEach(flaw -> call.err().line("Note: " + flaw));
        return ExitCode.DONE;
    }
}
