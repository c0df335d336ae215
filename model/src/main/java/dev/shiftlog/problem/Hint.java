package dev.shiftlog.problem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whether a line may begin an error. Nearly no line does, and asking every recogniser about each costs
 * a hundred times more than this one look, which needs no more than the line's bytes.
 */
final class Hint {
    /** A word of errors, and where in it two bytes stand that other words seldom have. */
    private record Word(byte[] text, int mark) {
        static Word of(String text, String mark) {
            return new Word(text.getBytes(StandardCharsets.US_ASCII), text.indexOf(mark));
        }

        boolean isAt(byte[] line, int from, int to, int start) {
            int end = start + text.length;
            return start >= from && end <= to && Arrays.equals(line, start, end, text, 0, text.length);
        }
    }

    private static final Word[] WORDS = {Word.of("rror", "rr"), Word.of("RROR", "RR"), Word.of("RR!", "R!"),
            Word.of("xcept", "ep"), Word.of("panic", "ni"), Word.of("Traceback", "eb"),
            Word.of("Throwable", "Th"), Word.of("File \"", "Fi"), Word.of("Failure", "Fa"),
            Word.of("FATAL", "FA"), Word.of("thread '", " '"), Word.of("not found", "ou"),
            Word.of("ndefined", "ef"), Word.of("No such", "uc"), Word.of("went wrong", "wr"),
            Word.of("*** ", "**"), Word.of("--> ", "->"), Word.of("multiple definition", "mu"),
            Word.of("Permission denied", "rm"), Word.of("unbound variable", "nb"), Word.of("syntax", "ax")};
    private static final Stops STOPS = stops();

    private Hint() {}

    static boolean of(String line) {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        for (int i = nextStop(text, 0, text.length); i < text.length; i = nextStop(text, i + 1,
                text.length)) {
            if (isAt(text, 0, i, text.length)) {
                return true;
            }
        }
        return ofWhole(text, 0, text.length);
    }

    /** The next place with a control character, or where a hint may stand. */
    static int nextStop(byte[] text, int from, int to) {
        return STOPS.next(text, from, to);
    }

    /** Whether a word of an error, or a place behind a file's name, has its mark at a stop of the line. */
    static boolean isAt(byte[] text, int lineStart, int stop, int to) {
        if (stop <= lineStart) {
            return false;
        }
        byte kind = STOPS.kind(text, stop);
        if (kind > Stops.NONE) {
            Word word = WORDS[kind - 1];
            return word.isAt(text, lineStart, to, stop - 1 - word.mark);
        }
        return kind == Stops.PLACE && stop + 1 < to && isDigit(text[stop + 1]);
    }

    /** ESLint's files stand on lines of their own, ruff's codes at the start. */
    static boolean ofWhole(byte[] text, int from, int to) {
        int blank = indexOf(text, from, to, ' ');
        return blank == to ? indexOf(text, from, to, '.') < to : isCode(text, from, blank);
    }

    private static boolean isCode(byte[] text, int from, int blank) {
        return text[from] >= 'A' && text[from] <= 'Z' && blank > from + 1 && isDigit(text[blank - 1]);
    }

    private static int indexOf(byte[] text, int from, int to, char wanted) {
        int i = from;
        while (i < to && text[i] != wanted) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static Stops stops() {
        Stops stops = new Stops();
        for (int i = 0; i < WORDS.length; i++) {
            stops.add(WORDS[i].text, WORDS[i].mark, i + 1);
        }
        return stops;
    }
}
