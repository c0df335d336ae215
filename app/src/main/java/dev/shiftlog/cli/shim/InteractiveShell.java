package dev.shiftlog.cli.shim;

import dev.shiftlog.launch.ChildEnvironment;
import dev.shiftlog.shim.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The user's shell as it is at a prompt, where aliases and functions stand before any program. */
record InteractiveShell(Map<String, String> environment) {
    private static final int PATIENCE_SECONDS = 5;
    private static final String MARK = "shiftlog-name ";

    /** Those of the names that are an alias or a function, with the shell's own words for it. */
    Map<String, String> namesThatHidePrograms(List<String> names) throws IOException {
        Map<String, String> hiding = new HashMap<>();
        String shell = environment.getOrDefault("SHELL", "");
        if (shell.isEmpty() || !Files.isExecutable(Path.of(shell))) {
            return hiding;
        }
        StringBuilder script = new StringBuilder();
        for (String name : names) {
            script.append("echo ")
                    .append(Shell.quoted(MARK + name))
                    .append("; type ")
                    .append(name)
                    .append("; ");
        }
        String current = "";
        for (String line : answer(shell, script.toString()).split("\n")) {
            if (line.startsWith(MARK)) {
                current = line.substring(MARK.length());
            } else if (!current.isEmpty() && (line.contains("alias") || line.contains("function"))) {
                hiding.putIfAbsent(current, line.strip());
            }
        }
        return hiding;
    }

    private String answer(String shell, String script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(shell, "-ic", script);
        builder.environment().clear();
        builder.environment().putAll(ChildEnvironment.of(environment));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Path output = Files.createTempFile("shiftlog-shell", ".txt");
        try {
            Process process = builder.redirectOutput(output.toFile()).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
