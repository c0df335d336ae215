package dev.shiftlog.panel.decisions;

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
import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import java.util.ArrayList;
import java.util.List;

/** What was chosen, and what must not be tried again. */
public final class DecisionsPanel implements Panel {
    @Override
    public String id() {
        return "decisions";
    }

    @Override
    public Listing listing(Board board) {
        List<Row> rows = new ArrayList<>();
        board.session().entries(Kind.DECISION).forEach(entry -> rows.add(row(entry)));
        board.session().entries(Kind.DEAD_END).forEach(entry -> rows.add(row(entry)));
        board.ledger().forEach(entry -> rows.add(row(entry).edge("earlier").as(Role.DIM)));
        return Listing.of("Decisions & dead ends", rows.isEmpty() ? "" : String.valueOf(rows.size()), rows,
                "Nothing decided yet. " + EntryCommand.ADD.mention() + " notes a decision, "
                        + EntryCommand.ADD_OTHER.mention() + " a dead end.");
    }

    private static Row row(Entry entry) {
        boolean dead = entry.kind() == Kind.DEAD_END;
        return Row.of(entry.id(), entry.text())
                .sign(dead ? "✝" : "•", dead ? Role.BAD : Role.ACCENT)
                .note(entry.explanation());
    }

    @Override
    public Answer add(Board board) {
        return new Answer.Ask(
                Form.of(id(), Form.Verb.ADD, "", "New decision", Field.of("choice", "decision", "").lines(),
                        Field.of("reason", "because", "")));
    }

    @Override
    public Answer addOther(Board board) {
        return new Answer.Ask(Form.of(id(), Form.Verb.ADD_OTHER, "", "New dead end",
                Field.of("what", "do not try", "").lines(),
                Field.of("why", "because", "")));
    }

    @Override
    public List<Change> submit(Form form) {
        return switch (form.verb()) {
            case EDIT -> Entries.edited(form);
            case ADD_OTHER -> List.of(Change.addEntry(DeadEnd.of(form.value("what"), form.value("why"))));
            case ADD, RESOLVE, TRIED, REVISE, RUN, TASK -> List.of(
                    Change.addEntry(Decision.of(form.value("choice"), form.value("reason"))));
        };
    }
}
