package dev.shiftlog.cli.shim;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.registry.Agents;
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

/** {@code teardown}: the plain commands are the agents' own again. */
final class TearDownShims implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Take the shims away; the plain commands are the agents' own again.")
                .about("""
                        Also gives a program that ai-session-manager renamed its name back. The projects keep \
                        which conversation is their default; 'shiftlog shim reset' forgets it.""")
                .any("TOOLS")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        ShimFolder shims = ShimFolder.of(call);
        for (Agent agent : Tools.of(call)) {
            call.out().line("[" + agent.id() + "] " + tearDown(call, shims, agent));
        }
        boolean none = Agents.all().stream().noneMatch(shims::has);
        PathLine path = PathLine.of(call, shims);
        if (none && path.remove()) {
            call.out().line("Removed the PATH line from " + path.file());
        }
        return ExitCode.DONE;
    }

    private static String tearDown(Invocation call, ShimFolder shims, Agent agent) throws IOException {
        String program = agent.launching().program();
        boolean removed = shims.remove(agent);
        Programs programs = shims.programs(call);
        Optional<Path> renamed = programs.renamedByOriginal(program);
        if (renamed.isPresent()) {
            Path wrapper = programs.find(program).orElseThrow();
            Files.move(renamed.get(), wrapper, StandardCopyOption.REPLACE_EXISTING);
            return "Restored " + renamed.get().getFileName() + " -> " + wrapper.getFileName();
        }
        return removed ? "Removed " + shims.file(agent) : "Nothing to undo: there is no shim.";
    }
}
