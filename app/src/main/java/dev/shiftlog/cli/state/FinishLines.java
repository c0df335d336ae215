package dev.shiftlog.cli.state;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import java.util.ArrayList;
import java.util.List;

/** {@code todo done ID} and its like. */
record FinishLines(Lines lines) implements Command {
    @Override
    public Spec spec() {
        return Spec.of(lines.finishing()).oneOrMore("ID").build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        List<Change> changes = new ArrayList<>();
        for (String id : call.arguments("ID")) {
            if (!id.startsWith(lines.kind().prefix())) {
                throw new Refusal("'" + id + "' is no " + lines.kind().word() + "; 'shiftlog " + lines.word()
                        + " list' shows their ids");
            }
            changes.add(lines.finishing(id));
        }
        project.apply(call, changes);
        call.out().line("Done: " + String.join(" ", call.arguments("ID")));
        return ExitCode.DONE;
    }
}
