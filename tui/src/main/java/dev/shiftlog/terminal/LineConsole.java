package dev.shiftlog.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Asks line by line, with editing and a history where there is a terminal, and from a pipe where there is none. */
public interface LineConsole extends AutoCloseable {
    /** The line that was typed; nothing once the input has ended or was broken off. */
    default Optional<String> ask(String prompt) throws IOException {
        return ask(prompt, List.of());
    }

    /** The same where these words are the usual answers, which the tab key completes. */
    Optional<String> ask(String prompt, List<String> words) throws IOException;

    @Override
    void close() throws IOException;

    /** The terminal if a person sits at it, else the given input. */
    static LineConsole open(InputStream otherwise, boolean atTerminal) throws IOException {
        if (!atTerminal) {
            return plain(otherwise);
        }
        try {
            // Through stty: calls into the system would make the modes anew, without the speed of the line.
            boolean calls = System.getProperty("os.name", "").startsWith("Windows");
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .jni(calls)
                    .ffm(calls)
                    .exec(!calls)
                    .jna(false)
                    .jansi(false)
                    .dumb(false)
                    .build();
            List<Candidate> offered = new ArrayList<>();
            return new Edited(terminal, LineReaderBuilder.builder()
                    .terminal(terminal)
                    .completer((_, _, candidates) -> candidates.addAll(offered))
                    .build(), offered);
        } catch (IOException | IllegalStateException noTerminal) {
            return plain(otherwise);
        }
    }

    private static LineConsole plain(InputStream lines) {
        return new Plain(new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8)));
    }

    /** With the library's line editing. */
    record Edited(Terminal terminal, LineReader reader, List<Candidate> offered) implements LineConsole {
        @Override
        public Optional<String> ask(String prompt, List<String> words) {
            offered.clear();
            words.forEach(word -> offered.add(new Candidate(word)));
            try {
                return Optional.of(reader.readLine(prompt));
            } catch (EndOfFileException | UserInterruptException ended) {
                return Optional.empty();
            }
        }

        @Override
        public void close() throws IOException {
            terminal.close();
        }
    }

    /** Lines as they come. */
    record Plain(BufferedReader lines) implements LineConsole {
        @Override
        public Optional<String> ask(String prompt, List<String> words) throws IOException {
            return Optional.ofNullable(lines.readLine());
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
