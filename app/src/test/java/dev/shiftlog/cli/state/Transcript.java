package dev.shiftlog.cli.state;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls and their answers as text: a call after {@code $ shiftlog}, then what it printed, lines of
 * standard error after {@code !}, and the exit code in brackets where it is not 0. Times and ids of
 * sessions stand as {@code <TS>} and {@code <SID>}.
 */
record Transcript(String text) {
    private static final String PROMPT = "$ shiftlog ";

    /** The same calls with the answers that the run gives now. */
    String replayed(ShiftlogRun run) {
        StringBuilder replayed = new StringBuilder();
        for (String line : text.split("\n")) {
            if (line.startsWith("#")) {
                replayed.append('\n').append(line).append('\n');
            } else if (line.startsWith(PROMPT)) {
                Answer answer = run.run(words(line.substring(PROMPT.length())).toArray(String[]::new));
                replayed.append(line).append('\n').append(written(answer));
            }
        }
        return replayed.toString().strip() + "\n";
    }

    private static String written(Answer answer) {
        String errors = answer.err().lines().map(line -> "! " + line + "\n").reduce("", String::concat);
        String code = answer.code() == 0 ? "" : "[" + answer.code() + "]\n";
        return (answer.out() + errors + code)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}", "<TS>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d_\\d{6}(_\\d\\d)?", "<SID>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "<TIME>");
    }

    /** The words of a line, where double quotes hold one together. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (c == ' ' && !quoted) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
