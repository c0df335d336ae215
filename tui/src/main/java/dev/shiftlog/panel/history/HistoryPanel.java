package dev.shiftlog.panel.history;

import dev.shiftlog.board.Age;
import dev.shiftlog.board.Board;
import dev.shiftlog.board.Past;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.change.Change;
import dev.shiftlog.keys.BoardCommand;
import dev.shiftlog.keys.EntryCommand;
import dev.shiftlog.panel.Answer;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Listing;
import dev.shiftlog.panel.Listing.Row;
import dev.shiftlog.panel.Panel;
import java.util.ArrayList;
import java.util.List;

/** Earlier sessions, newest first; a conversation's line has its session's id before its own. */
public final class HistoryPanel implements Panel {
    private static final Answer CLOSED = new Answer.Cannot(
            "an archived session stays as it is; " + EntryCommand.EDIT.mention()
                    + " opens it, and from there its lines can be carried over");

    @Override
    public String id() {
        return "history";
    }

    @Override
    public Listing listing(Board board) {
        List<Row> rows = new ArrayList<>();
        for (Past past : board.past()) {
            String task = past.task().isEmpty() ? "(no task)" : past.task();
            rows.add(Row.of(past.id(), task)
                    .sign(day(past, board), Role.DIM)
                    .edge(past.progress() + " done, " + past.decisions() + " decided"));
            past.talks().forEach(talk -> rows.add(row(past, talk, board)));
        }
        String count = board.past().isEmpty() ? "" : String.valueOf(board.past().size());
        return Listing.of("History", count, rows,
                "No earlier session. " + BoardCommand.SAVE.mention()
                        + " saves this one and starts the next.");
    }

    private static String day(Past past, Board board) {
        long days = Age.days(past.startedAt(), board.now());
        String day = days <= 0 ? "today" : days == 1 ? "1 d" : Age.stamp(past.startedAt(), board.now());
        return day + " ".repeat(Math.max(0, 5 - day.length()));
    }

    private static Row row(Past past, Past.Talk talk, Board board) {
        String title = talk.title().isEmpty() ? talk.id() : talk.title();
        String text = talk.agent() + "  " + (talk.turns() > 0 ? talk.turns() + " turns  " : "") + title;
        return Row.of(past.id() + "/" + talk.agent() + "/" + talk.id(), text)
                .sign("      ↳", talk.isGone() ? Role.DIM : Role.ACCENT)
                .as(Role.DIM)
                .note(talk.isGone() ? "gone" : "")
                .edge(Age.stamp(talk.lastSeen(), board.now()));
    }

    @Override
    public Answer edit(Board board, String id) {
        String[] parts = id.split("/", 3);
        if (parts.length < 3) {
            return new Answer.Open(id);
        }
        return isGone(board, id)
                ? new Answer.Cannot(
                        "it is gone from " + parts[1] + "'s files; what was logged of it is in its session")
                : new Answer.OpenTalk(parts[1], parts[2], "");
    }

    private static boolean isGone(Board board, String id) {
        for (Past past : board.past()) {
            for (Past.Talk talk : past.talks()) {
                if (talk.isGone() && id.equals(past.id() + "/" + talk.agent() + "/" + talk.id())) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public Answer add(Board board) {
        return CLOSED;
    }

    @Override
    public Answer delete(Board board, String id) {
        return CLOSED;
    }

    @Override
    public Answer move(Board board, String id, int by) {
        return CLOSED;
    }

    @Override
    public List<Change> submit(Form form) {
        return List.of();
    }
}
