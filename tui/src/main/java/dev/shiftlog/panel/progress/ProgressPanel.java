package dev.shiftlog.panel.progress;

import dev.shiftlog.board.Age;
import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.change.Change;
import dev.shiftlog.keys.EntryCommand;
import dev.shiftlog.panel.Answer;
import dev.shiftlog.panel.Entries;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.panel.Listing;
import dev.shiftlog.panel.Listing.Row;
import dev.shiftlog.panel.Panel;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Progress;
import java.util.ArrayList;
import java.util.List;

/** The log of what was done. */
public final class ProgressPanel implements Panel {
    @Override
    public String id() {
        return "progress";
    }

    @Override
    public Listing listing(Board board) {
        List<Row> rows = new ArrayList<>();
        for (Entry entry : board.session().entries(Kind.PROGRESS).reversed()) {
            rows.add(Row.of(entry.id(), entry.text()).sign(stamp(entry, board), Role.DIM));
        }
        return Listing.of("Progress", rows.isEmpty() ? "" : String.valueOf(rows.size()), rows,
                "Nothing done yet. " + EntryCommand.ADD.mention() + " notes the first thing.");
    }

    private static String stamp(Entry entry, Board board) {
        String stamp = Age.stamp(entry.timestamp(), board.now());
        return stamp.length() < 5 ? stamp + " ".repeat(5 - stamp.length()) : stamp;
    }

    @Override
    public Answer add(Board board) {
        return new Answer.Ask(
                Form.of(id(), Form.Verb.ADD, "", "Done", Field.of("message", "what was done", "").lines()));
    }

    @Override
    public Answer move(Board board, String id, int by) {
        return new Answer.Cannot("progress stands in the order of time");
    }

    @Override
    public List<Change> submit(Form form) {
        return form.verb() == Form.Verb.EDIT
                ? Entries.edited(form)
                : List.of(Change.addEntry(Progress.of(form.value("message"))));
    }
}
