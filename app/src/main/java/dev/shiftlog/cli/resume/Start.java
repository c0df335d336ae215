package dev.shiftlog.cli.resume;

import dev.shiftlog.launch.ChildEnvironment;
import dev.shiftlog.launch.Handover;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts a program in place of us: by the launcher where it offers that, else as our child. */
final class Start {
    private Start() {}

    /**
     * Starts the program and answers its exit code, or 0 where the launcher takes over: the process
     * must end at once then, and the program's own code is what the caller sees.
     */
    public static int instead(Path folder, List<String> command, Map<String, String> variables)
            throws IOException {
        Optional<Path> offered = Handover.offered();
        if (offered.isPresent()) {
            Handover.decide(offered.get(), Handover.Then.END, folder, command, variables);
            return 0;
        }
        ProcessBuilder child = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        ChildEnvironment.restore(child);
        child.environment().putAll(variables);
        try {
            return child.start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }
}
