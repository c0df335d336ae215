package dev.shiftlog.screen.form;

import dev.shiftlog.board.Board;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.Input;
import dev.shiftlog.panel.Entries;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.session.Entry;
import java.util.Optional;

/** What typing does to a form. */
public final class FormEditing {
    private FormEditing() {}

    /** The form after input that is no command. */
    public static Form typed(Form form, Input input) {
        Field field = form.current();
        return switch (input) {
            case Input.Key key -> form.with(field.edited(press(field.edit(), key)));
            case Input.Paste paste -> form.with(field.edited(field.edit().paste(paste.text())));
            case Input.Mouse mouse -> form;
            case Input.Resized resized -> form;
            case Input.Closed closed -> form;
        };
    }

    /** What a key makes of a text. */
    public static TextEdit press(TextEdit edit, Input.Key key) {
        Optional<String> typed = key.text();
        return typed.isPresent() ? edit.type(typed.get()) : edit.press(key.spelling());
    }

    /** An open edit follows what others write, field by field, except where the person has typed. */
    public static Form refreshed(Form form, Board board) {
        if (form.verb() != Form.Verb.EDIT && form.verb() != Form.Verb.TASK) {
            return form;
        }
        Form refreshed = form;
        for (Field field : form.fields()) {
            Optional<String> current = current(form, field, board);
            if (current.isPresent()) {
                refreshed = refreshed.with(field.refreshed(current.get()));
            }
        }
        return refreshed;
    }

    private static Optional<String> current(Form form, Field field, Board board) {
        if (form.verb() == Form.Verb.TASK) {
            return Optional.of(board.session().task());
        }
        Optional<Entry> entry = board.session().find(form.target());
        return entry.map(found -> Entries.value(found, field.name()));
    }

    /** The person has seen what the other wrote and goes over it, field by field. */
    public static Form agreed(Form form) {
        Form agreed = form;
        for (Field field : form.fields()) {
            agreed = agreed.with(field.agreed());
        }
        return agreed;
    }

    /** Every contested field takes the other's text; undo in the field brings back one's own. */
    public static Form theirs(Form form) {
        Form taken = form;
        for (Field field : form.fields()) {
            if (field.isContested()) {
                taken = taken.with(field.edited(field.edit().replacedBy(field.theirs())).agreed());
            }
        }
        return taken;
    }
}
