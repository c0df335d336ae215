package dev.shiftlog.canvas;

/** A rectangle of cells; a negative size is an empty one. */
public record Rect(int x, int y, int width, int height) {
    public Rect {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    public static Rect of(int width, int height) {
        return new Rect(0, 0, width, height);
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    public boolean contains(int column, int row) {
        return column >= x && column < x + width && row >= y && row < y + height;
    }

    public Rect inset(int columns, int rows) {
        return new Rect(x + columns, y + rows, width - 2 * columns, height - 2 * rows);
    }

    public Rect top(int rows) {
        return new Rect(x, y, width, Math.min(rows, height));
    }

    public Rect bottom(int rows) {
        int taken = Math.min(rows, height);
        return new Rect(x, y + height - taken, width, taken);
    }

    public Rect below(int rows) {
        int taken = Math.min(rows, height);
        return new Rect(x, y + taken, width, height - taken);
    }

    public Rect above(int rows) {
        return new Rect(x, y, width, height - rows);
    }

    public Rect left(int columns) {
        return new Rect(x, y, Math.min(columns, width), height);
    }

    public Rect rightOf(int columns) {
        int taken = Math.min(columns, width);
        return new Rect(x + taken, y, width - taken, height);
    }

    /** A rectangle of at most this size in the middle of this one. */
    public Rect middle(int columns, int rows) {
        int w = Math.min(columns, width);
        int h = Math.min(rows, height);
        return new Rect(x + (width - w) / 2, y + (height - h) / 2, w, h);
    }
}
