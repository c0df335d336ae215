package dev.shiftlog.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs a program of the build without input; what it prints is shown only when it fails. */
final class Execution {
    private static final int PATIENCE_MINUTES = 3;

    private Execution() {}

    static void run(List<String> command, String onFailure) throws IOException {
        run(command, Map.of(), onFailure);
    }

    static void run(List<String> command, Map<String, String> variables, String onFailure)
            throws IOException {
        Path printed = Files.createTempFile("shiftlog-build", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(printed.toFile());
            Set<String> set = builder.environment().keySet();
            set.removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
            // Those would lead past a home of our own, and past a repository.
            set.removeIf(name -> name.startsWith("XDG_") || name.startsWith("GIT_"));
            builder.environment().putAll(variables);
            Process process = builder.start();
            process.getOutputStream().close();
            String answer = answer(process);
            if (!answer.equals("0")) {
                throw new IOException(onFailure + " (" + command.getFirst() + " answered " + answer + "):\n"
                        + Files.readString(printed));
            }
        } finally {
            Files.deleteIfExists(printed);
        }
    }

    private static String answer(Process process) {
        try {
            if (process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                return Integer.toString(process.exitValue());
            }
            process.destroyForcibly();
            return "nothing for " + PATIENCE_MINUTES + " minutes";
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return "nothing before the build was stopped";
        }
    }
}
