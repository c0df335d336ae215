package dev.shiftlog.panel;

import dev.shiftlog.board.Board;
import dev.shiftlog.change.Change;
import dev.shiftlog.harvest.Spot;
import dev.shiftlog.keys.BoardCommand;
import dev.shiftlog.keys.EntryCommand;
import dev.shiftlog.keys.PanelCommand;
import dev.shiftlog.session.Entry;
import java.util.List;
import java.util.Optional;

/** One panel of the dashboard. It holds no state: what it shows follows from the board alone. */
public interface Panel {
    /** The name by which drafts and forms find the panel again. */
    String id();

    Listing listing(Board board);

    /** What a finished form means. */
    List<Change> submit(Form form);

    /** What a command answers for the selected line, which may be none. */
    default Answer answer(EntryCommand command, Board board, Optional<String> selected) {
        return switch (command) {
            case ADD -> add(board);
            case ADD_OTHER -> addOther(board);
            case EDIT, EDITOR -> selected.map(id -> edit(board, id)).orElse(NOTHING);
            case STATUS -> selected.map(id -> status(board, id)).orElse(NOTHING);
            case ASIDE -> selected.map(id -> aside(board, id)).orElse(NOTHING);
            case RESOLVE -> selected.map(id -> resolve(board, id)).orElse(NOTHING);
            case TRIED -> selected.map(id -> tried(board, id)).orElse(NOTHING);
            case SAME_FIX -> selected.map(id -> sameFix(board, id)).orElse(NOTHING);
            case RERUN -> rerun(board, selected.orElse(""));
            case RETEST -> selected.map(id -> retest(board, id)).orElse(NOTHING);
            case SOURCE -> selected.map(id -> source(board, id)).orElse(NOTHING);
            case ORIGIN -> selected.map(id -> origin(board, id)).orElse(NOTHING);
            case COPY -> selected.map(id -> copy(board, id)).orElse(NOTHING);
            case REVISE -> revise(board);
            case DELETE -> selected.map(id -> delete(board, id)).orElse(NOTHING);
            case MOVE_UP -> selected.map(id -> move(board, id, -1)).orElse(NOTHING);
            case MOVE_DOWN -> selected.map(id -> move(board, id, 1)).orElse(NOTHING);
        };
    }

    Answer NOTHING = new Answer.Cannot(
            "nothing is selected here; " + EntryCommand.ADD.mention() + " adds an entry");

    default Answer add(Board board) {
        return new Answer.Cannot("nothing can be added here by hand");
    }

    default Answer addOther(Board board) {
        return new Answer.Cannot(
                "this panel has only one kind of entry; " + EntryCommand.ADD.mention() + " adds it");
    }

    default Answer edit(Board board, String id) {
        return entry(board, id).map(entry -> Entries.edit(id(), entry))
                .orElseGet(() -> Entries.elsewhere(id));
    }

    default Answer status(Board board, String id) {
        return new Answer.Cannot("these entries have no status");
    }

    default Answer aside(Board board, String id) {
        return new Answer.Cannot("only steps of the plan can be set aside");
    }

    default Answer resolve(Board board, String id) {
        return new Answer.Cannot("only errors can be resolved");
    }

    default Answer tried(Board board, String id) {
        return new Answer.Cannot("only errors keep what was tried");
    }

    default Answer sameFix(Board board, String id) {
        return new Answer.Cannot("only an error that was solved before can be solved the same way");
    }

    /** Runs the command of the line, which may be none; without one the last command. */
    default Answer rerun(Board board, String id) {
        return board.session()
                .lastCommandRun()
                .map(run -> Form.run(id(), "", "Run again", run.command()))
                .orElseGet(() -> Form.run(id(), "", "Run a command", ""));
    }

    default Answer retest(Board board, String id) {
        return new Answer.Cannot(
                "only a failing test can be run alone; " + PanelCommand.TESTS.mention() + " goes there");
    }

    default Answer source(Board board, String id) {
        return new Answer.Cannot("this line has no place in a file");
    }

    /** Where an entry was harvested. */
    default Answer origin(Board board, String id) {
        return entry(board, id).flatMap(Spot::of)
                .<Answer>map(spot -> new Answer.OpenTalk(spot.agent(), spot.conversation(), spot.turn()))
                .orElse(new Answer.Cannot("this line was not taken from a conversation"));
    }

    default Answer copy(Board board, String id) {
        return new Answer.Cannot("only errors and failing tests are copied as prompts; "
                + BoardCommand.COPY_CONTEXT.mention() + " copies the context");
    }

    default Answer revise(Board board) {
        return new Answer.Cannot(
                "only the plan can be revised; " + PanelCommand.PLAN.mention() + " goes there");
    }

    default Answer delete(Board board, String id) {
        return entry(board, id).map(Entries::delete).orElseGet(() -> Entries.elsewhere(id));
    }

    default Answer move(Board board, String id, int by) {
        return entry(board, id).map(entry -> Entries.move(board, entry, by))
                .orElseGet(() -> Entries.elsewhere(id));
    }

    private static Optional<Entry> entry(Board board, String id) {
        return board.session().find(id);
    }
}
