package dev.shiftlog.cli.statefile;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.resumestate.StateBook;
import dev.shiftlog.resumestate.StateDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code state history}: the saved states, the newest first. */
final class StateHistory implements Command {
    @Override
    public Spec spec() {
        return Spec.of("List the saved states, the newest first.").build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        List<String> notices = new ArrayList<>();
        List<StateDocument> states = new StateBook(OpenProject.of(call).folder()).files().past(notices);
        notices.forEach(notice -> call.err().line("Note: " + notice));
        if (states.isEmpty()) {
            call.out().line("No states were saved yet: 'shiftlog state save' writes one.");
        }
        for (StateDocument state : states) {
            call.out()
                    .line(state.id() + "  " + state.timestamp() + "  " + state.percentComplete() + "%  "
                            + state.objective());
        }
        return ExitCode.DONE;
    }
}
