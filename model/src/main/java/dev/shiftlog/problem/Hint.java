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
            Word.of("xcept", "xc"), Word.of("panic", "pa"), Word.of("Traceback", "Tr"),
            Word.of("Throwable", "Th"), Word.of("File \"", "Fi"), Word.of("Failure", "Fa"),
            Word.of("FATAL", "FA"), Word.of("thread '", " '"), Word.of("not found", "ot"),
            Word.of("ndefined", "ef"), Word.of("No such", "No"), Word.of("went wrong", "wr"),
            Word.of("*** ", "**"), Word.of("--> ", "->"), Word.of("multiple definition", "mu"),
            Word.of("Permission denied", "Pe"), Word.of("unbound variable", "nb"), Word.of("syntax", "yn")};
    /** What a stop may be besides one of the words. */
    private static final byte CONTROL = -1;
    private static final byte PLACE = -2;
    /**
     * What a pair of bytes makes of the place of its second one: nothing, as most do, which then needs
     * no look; a word, by its number; or one of the above.
     */
    private static final byte[] STOPS = stops();

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

    /**
     * The next place with or behind a control character, or where a hint may stand. Every byte of an
     * output passes here, so nothing is called and no byte is read twice.
     */
    static int nextStop(byte[] text, int from, int to) {
        int pair = from == 0 ? '\n' : text[from - 1];
        for (int i = from; i < to; i++) {
            pair = (pair << 8 | text[i] & 0xff) & 0xffff;
            if (STOPS[pair] != 0) {
                return i;
            }
        }
        return to;
    }

    /** Whether a word of an error, or a place behind a file's name, has its mark at a stop of the line. */
    static boolean isAt(byte[] text, int lineStart, int stop, int to) {
        if (stop <= lineStart) {
            return false;
        }
        int found = STOPS[(text[stop - 1] & 0xff) << 8 | text[stop] & 0xff];
        if (found > 0) {
            Word word = WORDS[found - 1];
            return word.isAt(text, lineStart, to, stop - 1 - word.mark);
        }
        return found == PLACE
                && (text[stop] == '[' || stop - 1 > lineStart && endsName(text[stop - 2]));
    }

    /** ESLint's files stand on lines of their own, ruff's codes at the start. */
    static boolean ofWhole(byte[] text, int from, int to) {
        int blank = indexOf(text, from, to, ' ');
        return blank == to ? indexOf(text, from, to, '.') < to : isCode(text, from, blank);
    }

    /** A file's name with a line: Main.java:12, main.ts(12, gradle's "(12". */
    private static boolean endsName(byte last) {
        return last >= 'a' && last <= 'z' || last >= 'A' && last <= 'Z' || last == '+' || last < 0;
    }

    private static boolean isCode(byte[] text, int from, int blank) {
        return text[from] >= 'A' && text[from] <= 'Z' && blank > from + 1 && text[blank - 1] >= '0'
                && text[blank - 1] <= '9';
    }

    private static int indexOf(byte[] text, int from, int to, char wanted) {
        int i = from;
        while (i < to && text[i] != wanted) {
            i++;
        }
        return i;
    }

    private static byte[] stops() {
        byte[] stops = new byte[1 << 16];
        for (int before = 0; before < stops.length; before += 1 << 8) {
            Arrays.fill(stops, before, before + '\t', CONTROL);
            Arrays.fill(stops, before + '\n', before + '\r', CONTROL);
            Arrays.fill(stops, before + '\r' + 1, before + ' ', CONTROL);
            stops[before + 0x7f] = CONTROL;
            // The first byte of the control characters from 80 to 9f.
            stops[before + 0xc2] = CONTROL;
        }
        // A carriage return counts where the line goes on behind it.
        Arrays.fill(stops, '\r' << 8, '\r' + 1 << 8, CONTROL);
        Arrays.fill(stops, ':' << 8 | '0', (':' << 8 | '9') + 1, PLACE);
        Arrays.fill(stops, '(' << 8 | '0', ('(' << 8 | '9') + 1, PLACE);
        stops[':' << 8 | '['] = PLACE;
        for (int i = 0; i < WORDS.length; i++) {
            byte[] text = WORDS[i].text;
            int mark = WORDS[i].mark;
            stops[text[mark] << 8 | text[mark + 1]] = (byte) (i + 1);
        }
        return stops;
    }
}
