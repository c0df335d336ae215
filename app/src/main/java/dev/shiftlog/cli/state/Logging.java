package dev.shiftlog.cli.state;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A command that logs one thing and says so in one line: what differs is only what it logs. */
record Logging(Spec spec, Function<Invocation, Said> saying) implements Command {
    /** The changes to be made, the words that were typed, and the line that confirms them. */
    record Said(List<Change> changes, List<String> typed, String line) {
        Said {
            changes = List.copyOf(changes);
            typed = List.copyOf(typed);
        }

        static Said of(Change change, String line, String... typed) {
            return new Said(List.of(change), List.of(typed), line);
        }

        /** The same, confirmed by further lines. */
        Said with(List<String> lines) {
            List<String> all = new ArrayList<>(List.of(line));
            all.addAll(lines);
            return new Said(changes, typed, String.join("\n", all));
        }
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        Said said = saying.apply(call);
        project.apply(call, said.changes());
        call.out().line(SecretWarning.shown(call, said.line(), said.typed()));
        return ExitCode.DONE;
    }
}
