package dev.shiftlog.cli.app;

import dev.shiftlog.cli.CommandLine;
import dev.shiftlog.cli.CommandLine.Host;
import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Any command of the command line, typed within the linear app. */
record CommandCall(Invocation call, CommandTable table, Path project, Dialogue person) {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    boolean knows(String word) {
        return table.entries()
                .stream()
                .anyMatch(entry -> !word.isEmpty() && entry.path().split(" ")[0].equals(word));
    }

    /** An agent takes this program's place, which it cannot while the program is asking. */
    static boolean startsAnAgent(String line) {
        return line.matches("session (resume|fork)( .*)?");
    }

    void run(String line) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(line);
        while (found.find()) {
            words.add(found.group(1) != null
                    ? found.group(1)
                    : found.group(2) != null ? found.group(2) : found.group(3));
        }
        Host host = new Host(call.out(), call.err(), new Answers(), project,
                call.environment(), call.clock(), call.terminal());
        new CommandLine(table, "", host).run(words);
    }

    /** What the person answers to the command's own questions: no line is asked for before one is read. */
    private final class Answers extends InputStream {
        private byte[] line = {};
        private int next;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (next == line.length) {
                Optional<String> typed = person.ask("");
                if (typed.isEmpty()) {
                    return -1;
                }
                line = (typed.get() + "\n").getBytes(StandardCharsets.UTF_8);
                next = 0;
            }
            int count = Math.min(length, line.length - next);
            System.arraycopy(line, next, buffer, from, count);
            next += count;
            return count;
        }
    }
}
