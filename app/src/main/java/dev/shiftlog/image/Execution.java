package dev.shiftlog.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs a program of the build; what it prints is shown only when it fails. */
final class Execution {
    private Execution() {}

    static void run(List<String> command, String onFailure) throws IOException {
        run(command, Map.of(), onFailure);
    }

    static void run(List<String> command, Map<String, String> variables, String onFailure)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeAll(
                        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(onFailure + " (exit code " + code + "):\n" + printed);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(onFailure + ": interrupted", interrupted);
        }
    }
}
