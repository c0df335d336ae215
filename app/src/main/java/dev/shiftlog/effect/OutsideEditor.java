package dev.shiftlog.effect;

import dev.shiftlog.terminal.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The person's editor on a text; the terminal is lent to it. */
final class OutsideEditor {
    private final Map<String, String> environment;
    private final Console console;

    OutsideEditor(Map<String, String> environment, Console console) {
        this.environment = environment;
        this.console = console;
    }

    /** The text as the editor left it. */
    String edit(String text) {
        try {
            Path file = Files.createTempFile("shiftlog-", ".md");
            try {
                Files.writeString(file, text);
                List<String> command = new ArrayList<>(List.of("sh", "-c", program() + " \"$1\"", "editor"));
                command.add(file.toString());
                console.lend(() -> new ProcessBuilder(command).inheritIO().start().waitFor());
                return Files.readString(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the text could not be handed to " + program(), failed);
        }
    }

    private String program() {
        String visual = environment.getOrDefault("VISUAL", "");
        String editor = environment.getOrDefault("EDITOR", "");
        return !visual.isEmpty() ? visual : !editor.isEmpty() ? editor : "vi";
    }
}
