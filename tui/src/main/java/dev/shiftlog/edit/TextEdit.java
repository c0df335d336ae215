package dev.shiftlog.edit;

import dev.shiftlog.canvas.Cluster;
import java.util.ArrayList;
import java.util.List;

/** A text being edited: a cursor, the other end of the selection, and what undo and redo lead to. */
public record TextEdit(String text, int cursor, int anchor, List<Moment> past, List<Moment> future,
        boolean typing) {
    /** The text and cursor at an earlier time. */
    public record Moment(String text, int cursor) {}

    public TextEdit {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /** A text to edit, with the cursor at its end. */
    public static TextEdit of(String text) {
        return new TextEdit(text, text.length(), text.length(), List.of(), List.of(), false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean hasSelection() {
        return cursor != anchor;
    }

    public int selectionStart() {
        return Math.min(cursor, anchor);
    }

    public int selectionEnd() {
        return Math.max(cursor, anchor);
    }

    /** What the key makes of this text; a key that does nothing here leaves it as it is. */
    public TextEdit press(String key) {
        if (key.startsWith("shift+") || key.startsWith("ctrl+shift+") || key.startsWith("alt+shift+")) {
            int to = Moves.target(this, key.replace("shift+", ""));
            return new TextEdit(text, to < 0 ? cursor : to, anchor, past, future, false);
        }
        int to = Moves.target(this, key);
        return to >= 0 ? at(to) : change(key);
    }

    private TextEdit change(String key) {
        return switch (key) {
            case "backspace" -> delete(Moves.before(text, cursor));
            case "delete", "ctrl+d" -> delete(Moves.after(text, cursor));
            case "ctrl+w", "alt+backspace", "ctrl+backspace" -> delete(Moves.wordBefore(text, cursor));
            case "alt+d", "ctrl+delete" -> delete(Moves.wordAfter(text, cursor));
            case "ctrl+u" -> delete(Moves.lineStart(text, cursor));
            case "ctrl+k" -> delete(Moves.lineEnd(text, cursor));
            case "alt+a" -> new TextEdit(text, text.length(), 0, past, future, false);
            case "ctrl+_" -> undo();
            case "ctrl+y", "alt+z" -> redo();
            default -> this;
        };
    }

    private TextEdit at(int place) {
        return new TextEdit(text, place, place, past, future, false);
    }

    private TextEdit delete(int to) {
        return hasSelection()
                ? replace(selectionStart(), selectionEnd(), "", false)
                : replace(Math.min(cursor, to), Math.max(cursor, to), "", false);
    }

    /** Types a text over the selection; letters typed in a row are one step of undo, up to a blank. */
    public TextEdit type(String typed) {
        boolean joins = typing && !hasSelection() && !typed.isBlank();
        TextEdit changed = replace(selectionStart(), selectionEnd(), typed, joins);
        return new TextEdit(changed.text, changed.cursor, changed.cursor, changed.past, List.of(), true);
    }

    /** Puts a pasted text in place of the selection. */
    public TextEdit paste(String pasted) {
        return replace(selectionStart(), selectionEnd(), pasted, false);
    }

    /** The whole text changed elsewhere, as one step of undo. */
    public TextEdit replacedBy(String other) {
        return replace(0, text.length(), other, false);
    }

    private TextEdit replace(int from, int to, String with, boolean joinsLast) {
        if (from == to && with.isEmpty()) {
            return this;
        }
        String changed = text.substring(0, from) + with + text.substring(to);
        List<Moment> before = past;
        if (!joinsLast) {
            before = new ArrayList<>(past);
            before.add(new Moment(text, cursor));
        }
        int end = from + with.length();
        return new TextEdit(changed, end, end, before, List.of(), false);
    }

    private TextEdit undo() {
        return past.isEmpty() ? this : step(past, future, true);
    }

    private TextEdit redo() {
        return future.isEmpty() ? this : step(future, past, false);
    }

    private TextEdit step(List<Moment> from, List<Moment> to, boolean back) {
        Moment moment = from.getLast();
        List<Moment> rest = from.subList(0, from.size() - 1);
        List<Moment> more = new ArrayList<>(to);
        more.add(new Moment(text, cursor));
        return new TextEdit(moment.text(), moment.cursor(), moment.cursor(), back ? rest : more,
                back ? more : rest,
                false);
    }

    /** The columns from the start of the cursor's line to the cursor. */
    int column() {
        return Cluster.width(text.substring(Moves.lineStart(text, cursor), cursor));
    }
}
