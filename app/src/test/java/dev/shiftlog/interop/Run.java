package dev.shiftlog.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program with exactly the given environment, no input, and an end. */
final class Run {
    /** How it ended (-1: it had to be ended) and what it said. */
    record Result(int exit, String output, String errors) {}

    private Run() {}

    static Result start(List<String> command, Map<String, String> environment, Path folder, Duration longest)
            throws IOException {
        Path output = Files.createTempFile("shiftlog-run", ".out");
        Path errors = Files.createTempFile("shiftlog-run", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            int exit = exit(builder.start(), longest);
            return new Result(exit, text(output), text(errors));
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }

    private static int exit(Process process, Duration longest) throws IOException {
        try {
            if (process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return -1;
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + process, stopped);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
