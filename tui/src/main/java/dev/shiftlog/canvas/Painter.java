package dev.shiftlog.canvas;

/** Writes the difference between the frame on the terminal and the next one, and nothing else. */
public final class Painter {
    /** What the painter needs of a terminal. */
    public interface Pen {
        void moveTo(int column, int row);

        /** Switches to one of the theme's styles. */
        void style(int style);

        void write(CharSequence text);

        /** Clears from the cursor to the end of the line in the terminal's own colours. */
        void clearLine();

        void clearScreen();
    }

    /** Rewriting a few equal cells takes fewer bytes than moving the cursor over them. */
    private static final int BRIDGE = 4;
    private static final int NOWHERE = -1;
    private static final byte PLAIN = Style.of(Role.TEXT, Mark.NONE);

    private final Grid shown = new Grid(0, 0);
    private final StringBuilder run = new StringBuilder();
    private final Pen pen;
    private boolean unknown = true;
    private int column = NOWHERE;
    private int row = NOWHERE;
    private int style = NOWHERE;

    public Painter(Pen pen) {
        this.pen = pen;
    }

    /** Forgets what is on the terminal: the next frame is written whole. */
    public void forget() {
        unknown = true;
    }

    public void paint(Grid next) {
        if (unknown || next.width() != shown.width() || next.height() != shown.height()) {
            pen.style(PLAIN);
            pen.clearScreen();
            style = PLAIN;
            shown.resize(next.width(), next.height());
            unknown = false;
        }
        column = NOWHERE;
        for (int line = 0; line < next.height(); line++) {
            paintRow(next, line);
        }
    }

    private void paintRow(Grid next, int line) {
        int start = line * next.width();
        int end = start + next.width();
        int blankFrom = blankTail(next, start, end);
        int at = start;
        while (at < end) {
            if (next.sameCell(shown, at)) {
                at++;
            } else if (at >= blankFrom && end - at > 3) {
                clearTail(next, at, end);
                return;
            } else {
                at = paintRun(next, Math.max(start, head(next, at)), end);
            }
        }
    }

    /** From where on the row is blank in the plain style, which one short command can clear. */
    private static int blankTail(Grid next, int start, int end) {
        int at = end;
        while (at > start && next.glyph(at - 1) == Grid.BLANK && next.style(at - 1) == PLAIN) {
            at--;
        }
        return at;
    }

    private boolean belongs(Grid next, int at) {
        return next.style(at) == style || next.glyph(at) == Grid.TAIL;
    }

    private void clearTail(Grid next, int from, int end) {
        move(next, from);
        restyle(PLAIN);
        pen.clearLine();
        for (int at = from; at < end; at++) {
            shown.set(at, Grid.BLANK, PLAIN);
        }
    }

    private static int head(Grid next, int at) {
        return next.glyph(at) == Grid.TAIL ? at - 1 : at;
    }

    /** Writes changed cells of one style, and answers where to look on. */
    private int paintRun(Grid next, int from, int end) {
        move(next, from);
        restyle(next.style(from));
        run.setLength(0);
        int at = from;
        int equal = 0;
        boolean joined = false;
        while (at < end && (at == from || belongs(next, at)) && equal < BRIDGE && !joined) {
            equal = next.sameCell(shown, at) && next.glyph(at) != Grid.TAIL ? equal + 1 : 0;
            joined = next.glyph(at) == Grid.CLUSTER;
            next.append(at, run);
            copy(next, at);
            at++;
        }
        if (joined && at < end && next.glyph(at) == Grid.TAIL) {
            copy(next, at++);
        }
        pen.write(run);
        column += at - from;
        if (joined) {
            distrust(next, at, end);
        }
        return at;
    }

    /**
     * Terminals disagree on the width of joined characters, so after one the cursor is placed anew
     * and the rest of the row, which it may have pushed away, is written again.
     */
    private void distrust(Grid next, int from, int end) {
        column = NOWHERE;
        for (int at = from; at < end; at++) {
            shown.set(at, next.glyph(at) == '?' ? '!' : '?', PLAIN);
        }
    }

    private void copy(Grid next, int at) {
        if (next.glyph(at) == Grid.CLUSTER) {
            shown.set(at, next.cluster(at), (byte) next.style(at));
        } else {
            shown.set(at, next.glyph(at), (byte) next.style(at));
        }
    }

    private void move(Grid next, int index) {
        int toRow = index / next.width();
        int toColumn = index % next.width();
        if (toRow != row || toColumn != column) {
            pen.moveTo(toColumn, toRow);
            row = toRow;
            column = toColumn;
        }
    }

    private void restyle(int wanted) {
        if (style != wanted) {
            pen.style(wanted);
            style = wanted;
        }
    }
}
