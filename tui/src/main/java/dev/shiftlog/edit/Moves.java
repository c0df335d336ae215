package dev.shiftlog.edit;

import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;

/** Where the cursor goes. */
final class Moves {
    private static final int NOT_A_MOVE = -1;

    private Moves() {}

    /** The place a key moves the cursor to, or a negative number if it moves nothing. */
    static int target(TextEdit edit, String key) {
        String text = edit.text();
        int cursor = edit.cursor();
        return switch (key) {
            case "left", "ctrl+b" -> before(text, cursor);
            case "right", "ctrl+f" -> after(text, cursor);
            case "ctrl+left", "alt+left", "alt+b" -> wordBefore(text, cursor);
            case "ctrl+right", "alt+right", "alt+f" -> wordAfter(text, cursor);
            case "home", "ctrl+a" -> lineStart(text, cursor);
            case "end", "ctrl+e" -> lineEnd(text, cursor);
            case "ctrl+home", "alt+<" -> 0;
            case "ctrl+end", "alt+>" -> text.length();
            case "up" -> vertical(edit, -1);
            case "down" -> vertical(edit, 1);
            default -> NOT_A_MOVE;
        };
    }

    static int before(String text, int cursor) {
        if (cursor == 0) {
            return 0;
        }
        int line = lineStart(text, cursor);
        return line == cursor
                ? cursor - 1
                : line + Cluster.start(text.substring(line, cursor), cursor - line);
    }

    static int after(String text, int cursor) {
        return cursor == text.length() ? cursor : Cluster.end(text, cursor);
    }

    static int wordBefore(String text, int cursor) {
        int at = cursor;
        while (at > 0 && !isWord(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        while (at > 0 && isWord(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    static int wordAfter(String text, int cursor) {
        int at = cursor;
        while (at < text.length() && !isWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        while (at < text.length() && isWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point) || point == '_';
    }

    static int lineStart(String text, int cursor) {
        return text.lastIndexOf('\n', cursor - 1) + 1;
    }

    static int lineEnd(String text, int cursor) {
        int end = text.indexOf('\n', cursor);
        return end < 0 ? text.length() : end;
    }

    /** To the same column of the line above or below; past the first or last line, to its end. */
    private static int vertical(TextEdit edit, int by) {
        String text = edit.text();
        int line;
        if (by < 0) {
            int start = lineStart(text, edit.cursor());
            if (start == 0) {
                return 0;
            }
            line = lineStart(text, start - 1);
        } else {
            int end = lineEnd(text, edit.cursor());
            if (end == text.length()) {
                return end;
            }
            line = end + 1;
        }
        return Fit.cut(text.substring(0, lineEnd(text, line)), line, edit.column());
    }
}
