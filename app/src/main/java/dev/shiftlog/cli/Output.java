package dev.shiftlog.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A standard stream as UTF-8 text, written when it is flushed. Text that came from a file goes
 * through {@link #line}, which takes the power from its control characters.
 */
public final class Output {
    private static final int ENOUGH = 8192;

    private final OutputStream stream;
    private final StringBuilder waiting = new StringBuilder();
    private boolean broken;

    public Output(OutputStream stream) {
        this.stream = stream;
    }

    /** One or more lines; control characters other than tab and line feed are made visible. */
    public Output line(String text) {
        return raw(clean(text)).raw("\n");
    }

    public Output line() {
        return raw("\n");
    }

    /** Text as it is, for documents whose bytes another program reads. */
    public Output raw(String text) {
        waiting.append(text);
        if (waiting.length() > ENOUGH) {
            flush();
        }
        return this;
    }

    /** Bytes of another program, as they are; false when nobody reads them any more. */
    public boolean bytes(byte[] buffer, int length) {
        flush();
        if (broken) {
            return false;
        }
        try {
            stream.write(buffer, 0, length);
            stream.flush();
        } catch (IOException gone) {
            broken = true;
        }
        return !broken;
    }

    public void flush() {
        if (waiting.isEmpty() || broken) {
            return;
        }
        try {
            stream.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException gone) {
            // The reader went away or the disk is full: the exit code says so, nobody hears more.
            broken = true;
        }
        waiting.setLength(0);
    }

    /** Some text could not be written. */
    boolean isBroken() {
        return broken;
    }

    /** The text with every control character spelled out, so that no terminal obeys it. */
    public static String clean(String text) {
        int first = firstControl(text);
        if (first < 0) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                cleaned.append(c < ' ' ? (char) ('\u2400' + c) : '\ufffd');
            } else {
                cleaned.append(c);
            }
        }
        return cleaned.toString();
    }

    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** C0, DEL, C1, and the marks that reorder or hide text. */
    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t'
                || c >= '\u007f' && c <= '\u009f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }

    /** This output for a document that is written piece by piece, made harmless for a terminal on its way. */
    public Appendable document() {
        return new Document(this);
    }

    private record Document(Output out) implements Appendable {
        @Override
        public Appendable append(CharSequence text) {
            out.raw(clean(text.toString()));
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char c) {
            return append(Character.toString(c));
        }
    }
}
