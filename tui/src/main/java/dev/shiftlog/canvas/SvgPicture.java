package dev.shiftlog.canvas;

import java.util.Locale;

/** A frame as a picture: one text element for each run of a style, so that it stays sharp and small. */
public final class SvgPicture {
    private static final double CELL_WIDTH = 8.43;
    private static final int CELL_HEIGHT = 16;
    private static final int BASELINE = 12;
    private static final int MARGIN = 12;

    private final Grid grid;
    private final Theme theme;
    private final String paper;
    private final String text;
    private final StringBuilder out = new StringBuilder();

    private SvgPicture(Grid grid, Theme theme) {
        this.grid = grid;
        this.theme = theme;
        this.paper = theme == Theme.LIGHT ? "#fbfbfd" : "#16161e";
        this.text = theme == Theme.LIGHT ? "#24292f" : "#c8d0e7";
    }

    /** The frame in the colours of the theme. */
    public static String of(Grid grid, Theme theme) {
        return new SvgPicture(grid, theme).draw();
    }

    private String draw() {
        double width = grid.width() * CELL_WIDTH + 2 * MARGIN;
        int height = grid.height() * CELL_HEIGHT + 2 * MARGIN;
        out.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%d\" viewBox=\"0 0 %.0f %d\">\n",
                width, height, width, height));
        out.append(format("<rect width=\"100%%\" height=\"100%%\" rx=\"8\" fill=\"%s\"/>\n", paper));
        out.append(
                "<g font-family=\"'JetBrains Mono','DejaVu Sans Mono',Menlo,Consolas,monospace\" font-size=\"14\" "
                        + "xml:space=\"preserve\">\n");
        for (int row = 0; row < grid.height(); row++) {
            row(row);
        }
        grid.caret()
                .ifPresent(at -> out
                        .append(format("<rect x=\"%.1f\" y=\"%d\" width=\"2\" height=\"%d\" fill=\"%s\"/>\n",
                                x(at.column()), y(at.row()), CELL_HEIGHT, text)));
        return out.append("</g>\n</svg>\n").toString();
    }

    private void row(int row) {
        int start = row * grid.width();
        int at = 0;
        while (at < grid.width()) {
            int end = at + 1;
            while (end < grid.width() && grid.style(start + end) == grid.style(start + at)) {
                end++;
            }
            run(row, at, end);
            at = end;
        }
    }

    private void run(int row, int from, int to) {
        Ink ink = theme.ink(grid.style(row * grid.width() + from));
        String front = ink.foreground().map(SvgPicture::hex).orElse(text);
        String back = ink.background().map(SvgPicture::hex).orElse(paper);
        String fill = ink.reverse() ? back : front;
        String ground = ink.reverse() ? front : back;
        if (!ground.equals(paper)) {
            out.append(format("<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n",
                    x(from), y(row),
                    (to - from) * CELL_WIDTH, CELL_HEIGHT, ground));
        }
        StringBuilder words = new StringBuilder();
        for (int at = from; at < to; at++) {
            grid.append(row * grid.width() + at, words);
        }
        if (!words.toString().isBlank()) {
            out.append(format("<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\" fill=\"%s\"%s%s>%s</text>\n",
                    x(from),
                    y(row) + BASELINE, (to - from) * CELL_WIDTH, fill,
                    ink.bold() ? " font-weight=\"bold\"" : "",
                    ink.faint() ? " opacity=\"0.6\"" : "", escaped(words.toString())));
        }
    }

    private static double x(int column) {
        return MARGIN + column * CELL_WIDTH;
    }

    private static int y(int row) {
        return MARGIN + row * CELL_HEIGHT;
    }

    private static String hex(int rgb) {
        return format("#%06x", rgb);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
