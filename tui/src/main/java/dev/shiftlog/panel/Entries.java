package dev.shiftlog.panel;

import dev.shiftlog.board.Board;
import dev.shiftlog.change.Change;
import dev.shiftlog.json.Json;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.session.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What works the same for the entries of every panel. */
public final class Entries {
    private Entries() {}

    /** A form with all fields of the entry that a person may edit. */
    static Answer edit(String panel, Entry entry) {
        List<Field> fields = new ArrayList<>();
        for (String name : entry.kind().fields()) {
            if (!name.equals("status") && !name.equals("done")) {
                Field field = Field.of(name, name, value(entry, name));
                fields.add(fields.isEmpty() ? field.lines() : field);
            }
        }
        if (fields.isEmpty()) {
            return new Answer.Cannot(
                    "a " + entry.kind().word() + " is written by the program, it has no words of yours");
        }
        return new Answer.Ask(
                new Form(panel, Form.Verb.EDIT, entry.id(), "Edit " + entry.kind().word(), fields, 0));
    }

    /** The current text of a field, for showing it and for telling whether it changed. */
    public static String value(Entry entry, String field) {
        Json value = entry.fields().get(field).orElse(Json.of(""));
        return value.asText().or(() -> value.asLong().map(String::valueOf)).orElse("");
    }

    /** One change for every field that was touched, each with the value that was seen. */
    public static List<Change> edited(Form form) {
        List<Change> changes = new ArrayList<>();
        for (Field field : form.fields()) {
            if (field.isTouched()) {
                changes.add(Change.editEntry(form.target(), field.name(), Optional.of(field.seen()),
                        field.value().strip()));
            }
        }
        return changes;
    }

    static Answer delete(Entry entry) {
        return Answer.make(Change.removeEntry(entry.id()));
    }

    static Answer move(Board board, Entry entry, int by) {
        List<String> ids = board.session().entries(entry.kind()).stream().map(Entry::id).toList();
        int at = ids.indexOf(entry.id());
        int to = at + by;
        if (to < 0 || to >= ids.size()) {
            return new Answer.Cannot("it is the " + (by < 0 ? "first" : "last") + " one already");
        }
        int behind = by < 0 ? to - 1 : to;
        return Answer.make(Change.moveEntry(entry.id(), behind < 0 ? "" : ids.get(behind)));
    }

    static Answer elsewhere(String id) {
        return new Answer.Cannot("this line belongs to an earlier session, which stays as it is");
    }
}
