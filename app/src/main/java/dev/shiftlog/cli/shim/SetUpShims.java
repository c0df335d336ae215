package dev.shiftlog.cli.shim;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** {@code setup}: from now on the plain command of an agent goes on with the project's conversation. */
final class SetUpShims implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Make plain 'claude', 'codex' … go on with this project's conversation.")
                .about("""
                        Puts a small script for each agent into a folder of Shiftlog's own, which must come first \
                        on the PATH. Nothing of yours is renamed. The script steps aside for the agent's own \
                        flags and subcommands, without a terminal, in CI and inside an agent; \
                        SHIFTLOG_NEW=1 starts a new conversation. \
                        Gemini CLI deletes conversations after it resumed them: before it does, the file gets a \
                        safe name, and a copy is kept.""")
                .flag("--write-path", "Write the PATH line into your shell's file, between marks.")
                .flag("--take-over", "Give programs that ai-session-manager renamed their names back.")
                .any("TOOLS")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        ShimFolder shims = ShimFolder.of(call);
        boolean any = false;
        for (Agent agent : Tools.of(call)) {
            any |= setUp(call, shims, agent);
        }
        if (!any) {
            throw new Refusal(
                    "No shim was set up: each agent that is asked for is missing on the PATH or still"
                            + " wrapped, as said above.");
        }
        tellPath(call, shims);
        return ExitCode.DONE;
    }

    private static boolean setUp(Invocation call, ShimFolder shims, Agent agent) throws IOException, Refusal {
        String program = agent.launching().program();
        Programs programs = shims.programs(call);
        Optional<Path> real = programs.find(program);
        if (real.isEmpty()) {
            call.out().line("[" + agent.id() + "] Skipping: '" + program + "' not found in PATH.");
            return false;
        }
        Optional<Path> renamed = programs.renamedByOriginal(program);
        if (renamed.isPresent() && !call.flag("--take-over")) {
            call.out()
                    .line("[" + agent.id() + "] ai-session-manager wraps " + real.get()
                            + "; 'shiftlog setup --take-over " + agent.id()
                            + "' gives it its name back and takes over.");
            return false;
        }
        if (renamed.isPresent()) {
            Files.move(renamed.get(), real.get(), StandardCopyOption.REPLACE_EXISTING);
            call.out()
                    .line("[" + agent.id() + "] Restored " + renamed.get().getFileName() + " -> "
                            + real.get().getFileName());
        }
        shims.put(agent);
        call.out().line("[" + agent.id() + "] " + shims.file(agent) + " -> " + real.get());
        return true;
    }

    private static void tellPath(Invocation call, ShimFolder shims) throws IOException {
        PathLine path = PathLine.of(call, shims);
        if (call.flag("--write-path")) {
            path.write();
            call.out().line("The PATH line is in " + path.file() + "; open a new terminal to use it.");
        } else if (!path.isWritten()) {
            call.out().line("Add this line to " + path.file() + " (or run this again with --write-path):");
            call.out().line("  " + path.line());
        }
    }
}
