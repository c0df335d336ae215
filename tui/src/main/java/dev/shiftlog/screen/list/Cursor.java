package dev.shiftlog.screen.list;

import dev.shiftlog.keys.ListCommand;

/** Where one is among so many lines, of which so many rows are in sight. In a text to read it is the first line shown. */
public record Cursor(int line, int lines, int rows) {
    public Cursor {
        line = Math.clamp(line, 0, Math.max(0, lines - 1));
    }

    /** At the first of no lines yet. */
    public static Cursor start(int rows) {
        return new Cursor(0, 0, rows);
    }

    public Cursor at(int other) {
        return new Cursor(other, lines, rows);
    }

    public Cursor by(int count) {
        return at(line + count);
    }

    /** The same place after the lines have changed. */
    public Cursor of(int changed) {
        return new Cursor(line, changed, rows);
    }

    public Cursor sized(int changed) {
        return new Cursor(line, lines, changed);
    }

    Cursor on(ListCommand command) {
        int page = Math.max(1, rows - 1);
        return switch (command) {
            case UP -> by(-1);
            case DOWN -> by(1);
            case PAGE_UP -> by(-page);
            case PAGE_DOWN -> by(page);
            case FIRST -> at(0);
            case LAST -> at(lines - 1);
            case FILTER -> this;
        };
    }

    /** The first line in sight, each being so many rows high, so that the one we are at is in the middle. */
    public int top(int height) {
        int fit = Math.max(1, rows / height);
        return Math.max(0, Math.min(line - fit / 2, lines - fit));
    }
}
