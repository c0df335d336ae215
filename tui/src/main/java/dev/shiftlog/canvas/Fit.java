package dev.shiftlog.canvas;

import java.util.ArrayList;
import java.util.List;

/** Makes text fit a number of columns. */
public final class Fit {
    private Fit() {}

    /** The text, or as much of it as fits followed by an ellipsis. */
    public static String clip(String text, int columns) {
        if (text.length() * 2 <= columns || Cluster.width(text) <= columns) {
            return text;
        }
        return columns <= 0 ? "" : text.substring(0, cut(text, 0, columns - 1)) + "…";
    }

    /** The end of the path matters most: its beginning gives way. */
    public static String clipStart(String text, int columns) {
        if (Cluster.width(text) <= columns) {
            return text;
        }
        int at = 0;
        while (at < text.length() && Cluster.width(text.substring(at)) > columns - 1) {
            at = Cluster.end(text, at);
        }
        return columns <= 0 ? "" : "…" + text.substring(at);
    }

    /** The text in lines of at most so many columns, broken at blanks where there are any. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        int width = Math.max(1, columns);
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            wrapLine(text.substring(from, to), width, lines);
            from = to + 1;
        }
        return lines;
    }

    private static void wrapLine(String line, int columns, List<String> lines) {
        int from = 0;
        do {
            int fits = cut(line, from, columns);
            int end = fits < line.length() ? breakBefore(line, from, fits) : fits;
            lines.add(line.substring(from, end).stripTrailing());
            from = end;
            while (from < line.length() && line.charAt(from) == ' ') {
                from++;
            }
        } while (from < line.length());
    }

    private static int breakBefore(String line, int from, int fits) {
        if (line.charAt(fits) == ' ') {
            return fits;
        }
        int blank = line.lastIndexOf(' ', fits - 1);
        return blank > from ? blank + 1 : Math.max(fits, Cluster.end(line, from));
    }

    /** The offset up to which the text from an offset fits into so many columns. */
    public static int cut(CharSequence text, int from, int columns) {
        int at = from;
        int used = 0;
        while (at < text.length()) {
            int end = Cluster.end(text, at);
            used += Cluster.width(text, at, end);
            if (used > columns) {
                return at;
            }
            at = end;
        }
        return at;
    }
}
