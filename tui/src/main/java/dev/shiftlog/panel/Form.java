package dev.shiftlog.panel;

import java.util.ArrayList;
import java.util.List;

/** Something being typed: which panel asked, for what, about which entry. It can be kept as a draft. */
public record Form(String panel, Verb verb, String target, String title, List<Field> fields, int active) {
    /** What the form is for. */
    public enum Verb {
        ADD,
        ADD_OTHER,
        EDIT,
        RESOLVE,
        TRIED,
        REVISE,
        TASK
    }

    public Form {
        fields = List.copyOf(fields);
    }

    public static Form of(String panel, Verb verb, String target, String title, Field... fields) {
        return new Form(panel, verb, target, title, List.of(fields), 0);
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
