package dev.shiftlog.panel;

import dev.shiftlog.edit.TextEdit;

/**
 * One field of a form. {@code seen} is the value it had when the form was opened, {@code theirs}
 * the value it has now in the session: they differ when someone else has changed it meanwhile.
 */
public record Field(String name, String label, TextEdit edit, String seen, String theirs, boolean isLong) {
    public static Field of(String name, String label, String value) {
        return new Field(name, label, TextEdit.of(value), value, value, false);
    }

    /** A field for text of several lines. */
    public Field lines() {
        return new Field(name, label, edit, seen, theirs, true);
    }

    public Field edited(TextEdit changed) {
        return new Field(name, label, changed, seen, theirs, isLong);
    }

    /** What the session holds now; a field that was not touched simply follows it. */
    public Field refreshed(String current) {
        return isTouched()
                ? new Field(name, label, edit, seen, current, isLong)
                : new Field(name, label, TextEdit.of(current), current, current, isLong);
    }

    /** From now on the other's text counts as seen: saving goes over it knowingly. */
    public Field agreed() {
        return new Field(name, label, edit, theirs, theirs, isLong);
    }

    public String value() {
        return edit.text();
    }

    public boolean isTouched() {
        return !edit.text().equals(seen);
    }

    public boolean isContested() {
        return !theirs.equals(seen) && !theirs.equals(edit.text());
    }
}
