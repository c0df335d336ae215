package dev.shiftlog.effect;

import dev.shiftlog.terminal.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The person's editor on a text or on a file; the terminal is lent to it. */
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
                start(List.of(file.toString()));
                return Files.readString(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the text could not be handed to " + program(), failed);
        }
    }

    /** Opens the file at the line; 0 is its beginning. */
    void open(Path file, int line) {
        start(at(program(), file, line));
    }

    private void start(List<String> arguments) {
        // The editor may come with options of its own, so a shell takes it apart.
        List<String> command = new ArrayList<>(List.of("sh", "-c", program() + " \"$@\"", "editor"));
        command.addAll(arguments);
        console.lend(() -> new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    /** How the editor is told the line; most of them take what vi takes. */
    static List<String> at(String program, Path file, int line) {
        if (line <= 0) {
            return List.of(file.toString());
        }
        String first = program.strip().split("\\s+")[0];
        String name = first.substring(first.lastIndexOf('/') + 1);
        return switch (name) {
            case "code", "code-insiders", "codium", "cursor", "windsurf" ->
                List.of("--goto", file + ":" + line);
            case "hx", "helix", "subl", "sublime_text", "zed", "zeditor" -> List.of(file + ":" + line);
            case "idea", "pycharm", "webstorm", "goland", "clion", "rider", "kate", "gedit" ->
                List.of("--line", String.valueOf(line), file.toString());
            default -> List.of("+" + line, file.toString());
        };
    }

    private String program() {
        String visual = environment.getOrDefault("VISUAL", "");
        String editor = environment.getOrDefault("EDITOR", "");
        return !visual.isEmpty() ? visual : !editor.isEmpty() ? editor : "vi";
    }
}
