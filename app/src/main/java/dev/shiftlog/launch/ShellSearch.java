package dev.shiftlog.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Asks the user's shell, started as agents start it (not interactive), whether it finds
 * {@code shiftlog}: a PATH that only an interactive shell sets would leave agents without it.
 */
public record ShellSearch(Map<String, String> environment, Path link) {
    private static final int PATIENCE_SECONDS = 5;

    /** What the shell answered: the place it found, or the words that say how to mend it. */
    public record Result(boolean isFound, String words) {}

    public ShellSearch {
        environment = ChildEnvironment.of(environment);
    }

    public Result run() throws IOException {
        String found = ask();
        return found.isEmpty() ? new Result(false, fix()) : new Result(true, found);
    }

    private String ask() throws IOException {
        String shell = environment.getOrDefault("SHELL", "");
        boolean usable = !shell.isEmpty() && Files.isExecutable(Path.of(shell));
        ProcessBuilder builder = new ProcessBuilder(usable ? shell : "/bin/sh", "-c", "command -v shiftlog");
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return "";
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private String fix() {
        String folder = link.getParent().toString();
        String shell = environment.getOrDefault("SHELL", "sh");
        String name = shell.substring(shell.lastIndexOf('/') + 1);
        String line = name.equals("fish")
                ? "run: fish_add_path " + folder
                : "add the line  export PATH=\"" + folder + ":$PATH\"  to " + startFile(name);
        return "a non-interactive " + name + " does not find 'shiftlog', so agents cannot call it; " + line
                + ", then start the terminal (and the agents) anew";
    }

    /** The file that a shell reads also when it is not interactive, or that its parents have read. */
    private static String startFile(String shell) {
        return shell.equals("zsh") ? "~/.zshenv" : "~/.profile";
    }
}
