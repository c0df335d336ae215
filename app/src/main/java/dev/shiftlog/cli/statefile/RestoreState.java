package dev.shiftlog.cli.statefile;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.resumestate.Banner;
import dev.shiftlog.resumestate.StateBook;
import dev.shiftlog.resumestate.StateDocument;
import dev.shiftlog.resumestate.StateFiles;
import dev.shiftlog.resumestate.StateImport;
import dev.shiftlog.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code state restore}: takes a saved state into the session; with {@code --banner} it only shows it. */
final class RestoreState implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Take a .session-state.json, or a state of its history, into the session.")
                .about("What the session has already is not added again. Errors, tests, files and unknown fields come along.")
                .flag("--banner", "Only show what would be restored.")
                .optional("ID_OR_FILE")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        OpenProject project = OpenProject.of(call);
        StateDocument state = wanted(call, new StateBook(project.folder()).files());
        if (call.flag("--banner")) {
            call.out().line(Banner.of(state, Instant.now()).stripTrailing());
            return ExitCode.DONE;
        }
        Session session = project.shown(call).orElse(Session.started("", ""));
        List<Change> changes = StateImport.changes(state, session);
        project.apply(call, changes);
        call.out().line("Restored " + state.id() + " of " + state.project() + ": " + state.objective());
        return ExitCode.DONE;
    }

    private static StateDocument wanted(Invocation call, StateFiles files) throws IOException, Refusal {
        Optional<String> name = call.optionalArgument("ID_OR_FILE");
        Optional<StateDocument> state = name.isEmpty() ? files.read() : files.past(name.get());
        if (state.isEmpty() && name.isPresent() && Files.isRegularFile(call.cwd().resolve(name.get()))) {
            Path file = call.cwd().resolve(name.get());
            return StateFiles.read(file);
        }
        return state.orElseThrow(() -> new Refusal(name.isEmpty()
                ? "there is no " + files.stateFile()
                        + "; 'shiftlog state history' shows what was saved before"
                : name.get()
                        + " is neither a saved state nor a file; 'shiftlog state history' shows the states"));
    }
}
