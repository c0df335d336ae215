package dev.shiftlog.terminal;

import java.nio.charset.StandardCharsets;

/** Sequences that Lanterna does not know: bracketed paste and the mouse by decimal numbers. */
final class Modes {
    static final byte[] MOUSE_ON = bytes("\u001b[?1000h\u001b[?1002h\u001b[?1006h");
    static final byte[] MOUSE_OFF = bytes("\u001b[?1006l\u001b[?1002l\u001b[?1000l");
    static final byte[] START = bytes("\u001b[?2004h\u001b[?1000h\u001b[?1002h\u001b[?1006h");
    static final byte[] END = bytes("\u001b[?2004l\u001b[?1006l\u001b[?1002l\u001b[?1000l");
    static final byte[] CLEAR_LINE = bytes("\u001b[K");
    static final byte[] FAINT = bytes("\u001b[2m");

    private Modes() {}

    private static byte[] bytes(String sequence) {
        return sequence.getBytes(StandardCharsets.US_ASCII);
    }
}
