package dev.shiftlog.panel.errors;

import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.change.Change;
import dev.shiftlog.panel.Answer;
import dev.shiftlog.panel.Entries;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Listing;
import dev.shiftlog.panel.Panel;
import dev.shiftlog.panel.Listing.Row;
import dev.shiftlog.session.Problem;
import java.util.ArrayList;
import java.util.List;

/** Errors with their place, how often they came, what was tried and what solved them. */
public final class ErrorsPanel implements Panel {
    @Override
    public String id() {
        return "errors";
    }

    @Override
    public Listing listing(Board board) {
        List<Row> open = new ArrayList<>();
        List<Row> solved = new ArrayList<>();
        for (Problem problem : board.session().problems()) {
            if (problem.isOpen()) {
                open.add(openRow(problem, board.remedies().getOrDefault(problem.id(), "")));
            } else {
                solved.add(row(problem).sign("✓", Role.GOOD).as(Role.DIM).note(problem.explanation()));
            }
        }
        String count = open.isEmpty() ? solved.isEmpty() ? "" : "none open" : open.size() + " open";
        open.addAll(solved);
        return Listing.of("Errors", count, open, "No errors. a reports one.");
    }

    private static Row openRow(Problem problem, String remedy) {
        String tried = problem.attempts().isEmpty() ? "" : "tried: " + problem.attempts().getLast().what();
        return row(problem).sign("✗", Role.BAD)
                .note(tried)
                .below(remedy.isEmpty() ? "" : "seen before: \"" + remedy + "\"");
    }

    private static Row row(Problem problem) {
        String type = problem.sighting().type();
        String place = problem.place();
        String text = (place.isEmpty() ? "" : place + " ") + (type.isEmpty() ? "" : type + " ")
                + problem.text();
        return Row.of(problem.id(), text).edge(problem.count() > 1 ? "×" + problem.count() : "");
    }

    @Override
    public Answer add(Board board) {
        return new Answer.Ask(
                Form.of(id(), Form.Verb.ADD, "", "New error", Field.of("message", "message", "").lines(),
                        Field.of("place", "file:line", ""), Field.of("type", "kind", "")));
    }

    @Override
    public Answer resolve(Board board, String id) {
        boolean open = board.session().find(id).filter(entry -> ((Problem) entry).isOpen()).isPresent();
        return open
                ? new Answer.Ask(Form.of(id(), Form.Verb.RESOLVE, id, "What solved it",
                        Field.of("how", "solution", board.remedies().getOrDefault(id, "")).lines()))
                : Answer.make(Change.reopenProblem(id));
    }

    @Override
    public Answer status(Board board, String id) {
        return resolve(board, id);
    }

    @Override
    public Answer tried(Board board, String id) {
        return new Answer.Ask(
                Form.of(id(), Form.Verb.TRIED, id, "What was tried",
                        Field.of("what", "attempt", "").lines()));
    }

    @Override
    public List<Change> submit(Form form) {
        return switch (form.verb()) {
            case EDIT -> Entries.edited(form);
            case RESOLVE -> List.of(Change.resolveProblem(form.target(), form.value("how")));
            case TRIED -> List.of(Change.attemptProblem(form.target(), form.value("what")));
            case ADD, ADD_OTHER, REVISE, TASK -> List.of(Change.reportProblem(sighting(form)));
        };
    }

    private static Problem.Sighting sighting(Form form) {
        String place = form.value("place");
        int colon = place.lastIndexOf(':');
        String line = place.substring(colon + 1);
        boolean numbered = colon > 0 && line.length() < 9 && !line.isEmpty()
                && line.chars().allMatch(Character::isDigit);
        return new Problem.Sighting(form.value("type"), numbered ? place.substring(0, colon) : place,
                numbered ? Integer.parseInt(line) : 0, form.value("message"), List.of());
    }
}
