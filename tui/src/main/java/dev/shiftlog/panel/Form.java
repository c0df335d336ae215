package dev.shiftlog.panel;

import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.FormCommand;
import java.util.ArrayList;
import java.util.List;

/** Something being typed: which panel asked, for what, about which entry. It can be kept as a draft. */
public record Form(String panel, Verb verb, String target, String title, List<Field> fields, int active) {
    /**
     * One field of a form. {@code seen} is the value it had when the form was opened, {@code theirs}
     * the value it has now in the session: they differ when someone else has changed it meanwhile.
     */
    public record Field(String name, String label, TextEdit edit, String seen, String theirs,
            boolean isLong) {
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

    /** What the form is for. */
    public enum Verb {
        ADD,
        ADD_OTHER,
        EDIT,
        RESOLVE,
        TRIED,
        REVISE,
        RUN,
        TASK
    }

    public Form {
        fields = List.copyOf(fields);
    }

    public static Form of(String panel, Verb verb, String target, String title, Field... fields) {
        return new Form(panel, verb, target, title, List.of(fields), 0);
    }

    /** The name of the field that holds the command of {@link #run}. */
    public static final String COMMAND = "command";

    /** A command that is shown, and can be changed, before it runs; perhaps for the one test with the key. */
    public static Answer run(String panel, String test, String title, String command) {
        return new Answer.Ask(of(panel, Verb.RUN, test, title,
                Field.of(COMMAND, FormCommand.SAVE.mention() + " runs it here, and records what fails",
                        command)));
    }

    public Field current() {
        return fields.get(active);
    }

    /** The value of the field with this name. */
    public String value(String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field.value().strip();
            }
        }
        return "";
    }

    public Form with(Field changed) {
        List<Field> all = new ArrayList<>(fields);
        all.replaceAll(field -> field.name().equals(changed.name()) ? changed : field);
        return new Form(panel, verb, target, title, all, active);
    }

    public Form at(int field) {
        return new Form(panel, verb, target, title, fields, Math.floorMod(field, fields.size()));
    }

    public boolean isTouched() {
        return fields.stream().anyMatch(Field::isTouched);
    }

    public boolean isContested() {
        return fields.stream().anyMatch(Field::isContested);
    }
}
