package dev.shiftlog.cli.setup;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.launch.ShellSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Whether the shells of agents find the command, without which no block helps. */
final class ShellCheck {
    private ShellCheck() {}

    /** The words that say how to mend it; none where all is well. */
    static Optional<String> problem(Invocation call) {
        Optional<Path> link = call.variable("HOME").map(home -> Path.of(home).resolve(".local/bin/shiftlog"));
        if (link.isEmpty()) {
            return Optional.of("HOME is not set, so nobody can tell whether agents find 'shiftlog'");
        }
        try {
            ShellSearch.Result found = new ShellSearch(call.environment(), link.get()).run();
            return found.isFound() ? Optional.empty() : Optional.of(found.words());
        } catch (IOException noShell) {
            return Optional.of("no shell could be started to look for 'shiftlog': " + noShell.getMessage());
        }
    }

    static void warn(Invocation call) {
        problem(call).ifPresent(words -> call.err().line("Note: " + words));
    }
}
