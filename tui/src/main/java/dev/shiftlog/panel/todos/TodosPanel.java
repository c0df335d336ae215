package dev.shiftlog.panel.todos;

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
import dev.shiftlog.session.Prompt;
import dev.shiftlog.session.Todo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Todos with their boxes, then the prompts for the next agent. */
public final class TodosPanel implements Panel {
    @Override
    public String id() {
        return "todos";
    }

    @Override
    public Listing listing(Board board) {
        List<Row> rows = new ArrayList<>();
        int open = 0;
        for (Todo todo : board.session().todos()) {
            open += todo.done() ? 0 : 1;
            rows.add(Row.of(todo.id(), todo.text())
                    .sign(todo.done() ? "[x]" : "[ ]", todo.done() ? Role.GOOD : Role.DIM)
                    .as(todo.done() ? Role.DIM : Role.TEXT));
        }
        for (Entry prompt : board.session().entries(Kind.PROMPT)) {
            rows.add(Row.of(prompt.id(), prompt.text()).sign(" » ", Role.ACCENT));
        }
        String count = rows.isEmpty() ? "" : open + " open";
        return Listing.of("Todos & next prompts", count, rows,
                "Nothing to do beside the plan. " + EntryCommand.ADD.mention() + " adds a todo, "
                        + EntryCommand.ADD_OTHER.mention() + " a prompt.");
    }

    @Override
    public Answer add(Board board) {
        return new Answer.Ask(
                Form.of(id(), Form.Verb.ADD, "", "New todo", Field.of("text", "todo", "").lines()));
    }

    @Override
    public Answer addOther(Board board) {
        return new Answer.Ask(
                Form.of(id(), Form.Verb.ADD_OTHER, "", "New prompt for the next agent",
                        Field.of("text", "prompt", "").lines()));
    }

    @Override
    public Answer status(Board board, String id) {
        Optional<Entry> entry = board.session().find(id);
        if (entry.isEmpty() || entry.get().kind() != Kind.TODO) {
            return new Answer.Cannot("a prompt has no status; d deletes it");
        }
        boolean done = ((Todo) entry.get()).done();
        return Answer
                .make(Change.editEntry(id, "done", Optional.of(String.valueOf(done)), String.valueOf(!done)));
    }

    @Override
    public List<Change> submit(Form form) {
        return switch (form.verb()) {
            case EDIT -> Entries.edited(form);
            case ADD_OTHER -> List.of(Change.addEntry(Prompt.of(form.value("text"))));
            case ADD, RESOLVE, TRIED, REVISE, RUN, TASK ->
                List.of(Change.addEntry(Todo.of(form.value("text"))));
        };
    }
}
