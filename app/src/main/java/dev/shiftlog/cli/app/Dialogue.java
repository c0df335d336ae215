package dev.shiftlog.cli.app;

import dev.shiftlog.cli.Output;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.terminal.LineConsole;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is said to a person and asked of one, line by line. */
final class Dialogue implements AutoCloseable {
    /** Commands are typed as words here, so sentences that speak of their keys name the words. */
    private static final Keymap WORDS = words();

    private final LineConsole console;
    private final Output out;

    Dialogue(LineConsole console, Output out) {
        this.console = console;
        this.out = out;
    }

    private static Keymap words() {
        Map<String, List<String>> words = new HashMap<>();
        for (Command command : Command.all()) {
            words.put(command.id(), List.of(command == FormCommand.SAVE ? "enter" : word(command)));
        }
        return Keymap.with(words);
    }

    /** The command as it is typed here. */
    static String word(Command command) {
        return command.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void say(String words) {
        out.line(WORDS.spell(words)).flush();
    }

    /** The line that was typed; nothing once the input has ended. */
    Optional<String> ask(String prompt) throws IOException {
        return console.ask(WORDS.spell(prompt));
    }

    /** Lines until one does not end with a backslash. */
    Optional<String> askLines(String prompt) throws IOException {
        Optional<String> line = ask(prompt);
        StringBuilder all = new StringBuilder();
        while (line.isPresent() && line.get().endsWith("\\")) {
            all.append(line.get(), 0, line.get().length() - 1).append('\n');
            line = ask("... ");
        }
        return line.map(last -> all.append(last).toString());
    }

    /** Only a yes is a yes. */
    boolean agrees(String question) throws IOException {
        String answer = ask(question + " [y/N] ").orElse("").strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    @Override
    public void close() throws IOException {
        console.close();
    }
}
