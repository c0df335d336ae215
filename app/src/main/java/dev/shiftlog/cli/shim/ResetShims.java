package dev.shiftlog.cli.shim;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.resume.Defaults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** {@code shim reset}: forgets which conversation the plain command goes on with here. */
final class ResetShims implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Forget which conversation the plain command goes on with in this project.")
                .about("The conversations themselves stay; the next start begins a new one.")
                .any("TOOLS")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Defaults defaults = new Defaults(Project.of(call.cwd()));
        for (Agent agent : Tools.of(call)) {
            List<Path> gone = defaults.forget(agent.id(), Instant.now());
            call.out().line("[" + agent.id() + "]");
            gone.forEach(file -> call.out().line("Removed: " + file));
            if (gone.isEmpty()) {
                call.out().line("No state file found for this folder: " + defaults.project());
            }
            call.out()
                    .line("Next '" + agent.launching().program() + "' in this folder will start fresh.");
        }
        return ExitCode.DONE;
    }
}
