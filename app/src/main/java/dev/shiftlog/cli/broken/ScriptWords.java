package dev.shiftlog.cli.broken;

import dev.shiftlog.shim.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The call of script(1) that runs a command on a terminal of its own. */
final class ScriptWords {
    private ScriptWords() {}

    static List<String> of(Task task, Optional<String> shell, Path log) {
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Mac") || system.endsWith("BSD")) {
            List<String> words = new ArrayList<>(List.of("script", "-q", log.toString()));
            words.addAll(task.words());
            return words;
        }
        // The line goes to $SHELL, which may read files first or know other quotes.
        String line = Shell.command(task.words());
        return shell.isEmpty()
                ? List.of("script", "--quiet", "--return", "--command", line, log.toString())
                : List.of("env", "SHELL=/bin/sh", "script", "--quiet", "--return", "--command",
                        "SHELL=" + Shell.quoted(shell.get()) + " " + line, log.toString());
    }
}
