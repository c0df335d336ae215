package dev.shiftlog.cli.broken;

/** The end of a line. */
final class Newline {
    private Newline() {}

    /** Where the first one stands; the end of the bytes where none does. */
    static int in(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return i;
    }
}
