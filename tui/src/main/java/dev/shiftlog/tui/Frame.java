package dev.shiftlog.tui;

import dev.shiftlog.canvas.Rect;

/** Which rows belong to the header, to the screens and to the footer. */
final class Frame {
    static final int LEAST_WIDTH = 40;
    static final int LEAST_HEIGHT = 10;
    private static final int ROOMY = 20;

    private Frame() {}

    static int headerRows(int height) {
        return height >= ROOMY ? 2 : 1;
    }

    static int screenRows(int height) {
        return height - headerRows(height) - 1;
    }

    static Rect screen(int width, int height) {
        return new Rect(0, headerRows(height), width, screenRows(height));
    }
}
