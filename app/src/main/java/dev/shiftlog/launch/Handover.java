package dev.shiftlog.launch;

import dev.shiftlog.shim.Shell;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the launcher to start a program when this JVM has ended, so that none stays in memory beside
 * it. The launcher offers it for the app and for the commands that start an agent; where it does
 * not (Windows, another way of starting), the caller runs the program as a child.
 */
public final class Handover {
    /** What follows the program. */
    public enum Then {
        /** Nothing: it takes the place of our process, which answers with its exit code. */
        END("exec"),
        /** Our command starts again, and {@link #returned} tells it the program's exit code. */
        REOPEN("run");

        private final String word;

        Then(String word) {
            this.word = word;
        }
    }

    private Handover() {}

    /** The launcher waits for a decision; the file is where it reads it. */
    public static Optional<Path> offered() {
        String descriptor = System.getProperty("shiftlog.handover", "");
        return descriptor.isEmpty() ? Optional.empty() : Optional.of(Path.of("/dev/fd", descriptor));
    }

    /** The exit code of the program after which this start reopens; empty on a first start. */
    public static Optional<Integer> returned() {
        String code = System.getProperty("shiftlog.returned", "");
        return code.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(code)) : Optional.empty();
    }

    /** Leaves the decision; the caller must now end the process. */
    public static void decide(Path offered, Then then, Path folder, List<String> command,
            Map<String, String> variables) throws IOException {
        leave(offered, text(then, folder, command, variables));
    }

    /** Leaves a decision that was worded before. */
    public static void leave(Path offered, String decision) throws IOException {
        try (OutputStream out = new FileOutputStream(offered.toFile())) {
            out.write(decision.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The decision as the launcher's shell reads it; every word is quoted, so none is obeyed. */
    public static String text(Then then, Path folder, List<String> command, Map<String, String> variables) {
        StringBuilder text = new StringBuilder("shiftlog-handover ").append(then.word).append('\n');
        text.append("cd ").append(Shell.quoted(folder.toString())).append(" || exit 1\n");
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            text.append("export ").append(variable.getKey()).append('=');
            text.append(Shell.quoted(variable.getValue())).append('\n');
        }
        text.append("exec");
        for (String word : command) {
            text.append(' ').append(Shell.quoted(word));
        }
        return text.append('\n').toString();
    }

}
