package dev.shiftlog.transcript;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.function.Predicate;

/** A text that is in memory, or so long that it stays where it stands on disk until it is wanted. */
public sealed interface Passage permits Passage.Held, Passage.Stored {
    /** Longer texts are left on disk. */
    int LONGEST_HELD = 8 * 1024 * 1024;

    static Passage of(String text) {
        return new Held(text);
    }

    /** The text from its start; the caller closes the reader. */
    Reader open() throws IOException;

    /** The text as a whole; only for callers that cannot work on a stream. */
    String text() throws IOException;

    /** The number of characters, or an upper bound of it where the text is on disk. */
    long length();

    /** A text in memory. */
    record Held(String text) implements Passage {
        public Held {
            requireNonNull(text);
        }

        @Override
        public Reader open() {
            return new StringReader(text);
        }

        @Override
        public long length() {
            return text.length();
        }
    }

    /** A text on disk; each source of conversations knows how to open its own. */
    non-sealed interface Stored extends Passage {
        @Override
        default String text() throws IOException {
            try (Reader reader = open()) {
                StringBuilder text = new StringBuilder();
                char[] chunk = new char[8192];
                for (int n = reader.read(chunk); n >= 0; n = reader.read(chunk)) {
                    text.append(chunk, 0, n);
                }
                return text.toString();
            }
        }
    }

    /**
     * An invisible character before a person's text that an agent would take for words of its own; the
     * agent's reader takes it away again.
     */
    final class Guard {
        private static final char CHARACTER = '\u200B';

        private Guard() {}

        /** The text with a guard if it would be misread without one. */
        public static Passage on(Passage text, Predicate<String> misread) {
            return bare(text) instanceof Passage.Held(String words) && misread.test(words)
                    && text instanceof Passage.Held(String whole)
                            ? Passage.of(CHARACTER + whole)
                            : text;
        }

        /** The text without the guard that it was given. */
        public static Passage off(Passage text, Predicate<String> misread) {
            return text instanceof Passage.Held(String words) && isOn(words)
                    && bare(text) instanceof Passage.Held(String bare)
                    && misread.test(bare) ? Passage.of(words.substring(1)) : text;
        }

        /** The text as it reads, with a guard or without. */
        public static Passage bare(Passage text) {
            if (!(text instanceof Passage.Held(String words)) || !isOn(words)) {
                return text;
            }
            int start = 0;
            while (start < words.length() && words.charAt(start) == CHARACTER) {
                start++;
            }
            return Passage.of(words.substring(start));
        }

        private static boolean isOn(String words) {
            return !words.isEmpty() && words.charAt(0) == CHARACTER;
        }
    }
}
