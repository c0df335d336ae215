package dev.shiftlog.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Collects a frame and hands it on in one write. */
final class FrameBytes extends OutputStream {
    private final OutputStream sink;
    private byte[] bytes = new byte[16_384];
    private int length;
    private long written;

    FrameBytes(OutputStream sink) {
        this.sink = sink;
    }

    /** How many bytes went out so far. */
    long written() {
        return written;
    }

    @Override
    public void write(int b) {
        room(1);
        bytes[length++] = (byte) b;
    }

    @Override
    public void write(byte[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    @Override
    public void flush() throws IOException {
        if (length > 0) {
            sink.write(bytes, 0, length);
            written += length;
            length = 0;
            sink.flush();
        }
    }

    /** What a task writes, instead of sending it. */
    byte[] capture(Runnable task) {
        int start = length;
        task.run();
        byte[] captured = Arrays.copyOfRange(bytes, start, length);
        length = start;
        return captured;
    }

    void move(int column, int row) {
        write(0x1B);
        write('[');
        number(row + 1);
        write(';');
        number(column + 1);
        write('H');
    }

    private void number(int value) {
        if (value > 9) {
            number(value / 10);
        }
        write('0' + value % 10);
    }

    /** UTF-8 without a string in between. */
    void text(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x80) {
                write(c);
            } else if (c < 0x800) {
                write(0xC0 | c >> 6);
                write(0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
                four(Character.toCodePoint(c, text.charAt(++at)));
            } else {
                write(0xE0 | c >> 12);
                write(0x80 | c >> 6 & 0x3F);
                write(0x80 | c & 0x3F);
            }
        }
    }

    private void four(int point) {
        write(0xF0 | point >> 18);
        write(0x80 | point >> 12 & 0x3F);
        write(0x80 | point >> 6 & 0x3F);
        write(0x80 | point & 0x3F);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
