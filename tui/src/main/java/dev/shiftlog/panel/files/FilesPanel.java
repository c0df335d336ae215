package dev.shiftlog.panel.files;

import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.change.Change;
import dev.shiftlog.keys.EntryCommand;
import dev.shiftlog.panel.Answer;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.panel.Listing;
import dev.shiftlog.panel.Listing.Row;
import dev.shiftlog.panel.Panel;
import dev.shiftlog.session.TouchedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files with what happened to them and what they are for; a line's id is the path. */
public final class FilesPanel implements Panel {
    @Override
    public String id() {
        return "files";
    }

    @Override
    public Listing listing(Board board) {
        List<Row> rows = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (TouchedFile file : board.session().files()) {
            shown.add(file.path());
            String description = board.files().descriptions().getOrDefault(file.path(), "");
            rows.add(Row.of(file.path(), file.path())
                    .sign(sign(file), Role.ACCENT)
                    .note(description.isEmpty() ? file.reason() : description));
        }
        int touched = rows.size();
        for (String path : board.files().described()) {
            if (shown.add(path)) {
                rows.add(Row.of(path, path).sign(" ", Role.DIM).note(board.files().descriptions().get(path)));
            }
        }
        String count = rows.isEmpty() ? "" : touched + " touched";
        return Listing.of("Files", count, rows, "No file touched or described yet. "
                + EntryCommand.ADD.mention() + " describes one.");
    }

    private static String sign(TouchedFile file) {
        return switch (file.change()) {
            case CREATED -> "+";
            case DELETED -> "-";
            case MODIFIED -> "~";
            case TOUCHED -> "•";
        };
    }

    @Override
    public Answer add(Board board) {
        return new Answer.Ask(
                Form.of(id(), Form.Verb.ADD, "", "Describe a file", Field.of("path", "path", ""),
                        Field.of("description", "what it is for", "").lines()));
    }

    @Override
    public Answer edit(Board board, String path) {
        String known = board.files().descriptions().getOrDefault(path, "");
        return new Answer.Ask(Form.of(id(), Form.Verb.EDIT, path, "Describe " + path,
                Field.of("description", "what it is for", known).lines()));
    }

    @Override
    public Answer origin(Board board, String path) {
        return Panel.super.origin(board,
                touched(board, path).map(TouchedFile::id).orElse(path));
    }

    private static Optional<TouchedFile> touched(Board board, String path) {
        return board.session().files().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    @Override
    public Answer source(Board board, String path) {
        return new Answer.Source(path, 0);
    }

    @Override
    public Answer delete(Board board, String path) {
        return touched(board, path).<Answer>map(file -> Answer.make(Change.removeEntry(file.id())))
                .orElseGet(() -> Answer.make(Change.describeFile(path, "")));
    }

    @Override
    public Answer move(Board board, String id, int by) {
        return new Answer.Cannot("files stand in the order in which they were touched");
    }

    @Override
    public List<Change> submit(Form form) {
        String path = form.verb() == Form.Verb.EDIT ? form.target() : form.value("path");
        return List.of(Change.describeFile(path, form.value("description")));
    }
}
