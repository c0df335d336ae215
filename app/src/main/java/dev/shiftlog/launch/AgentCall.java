package dev.shiftlog.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A short call of an agent's own program, for what only it can do with its files. */
public record AgentCall(Map<String, String> environment) {
    private static final int PATIENCE_SECONDS = 60;

    public AgentCall {
        environment = ChildEnvironment.of(environment);
    }

    /** Waits for it to end well; otherwise what it said is the failure. */
    public void run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(found(command)).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("'" + String.join(" ", command) + "' failed: " + said);
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("'" + String.join(" ", command) + "' was stopped", stopped);
        }
    }

    /** Java would look on the PATH of its own process. */
    private static List<String> found(List<String> command) {
        List<String> words = new ArrayList<>(List.of("env"));
        words.addAll(command);
        return words;
    }
}
