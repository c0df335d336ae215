package dev.shiftlog.panel.errors;

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
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.sighting.RepairPrompt;
import dev.shiftlog.sighting.RunOutcome.Missed;
import dev.shiftlog.sighting.Solutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                open.add(openRow(problem, Optional.ofNullable(board.remedies().get(problem.id()))));
            } else {
                solved.add(row(problem).sign("✓", Role.GOOD).as(Role.DIM).note(problem.explanation()));
            }
        }
        String count = open.isEmpty() ? solved.isEmpty() ? "" : "none open" : open.size() + " open";
        int missed = missed(board.session());
        count += missed > 0 ? ", " + missed + " more not recorded" : "";
        open.addAll(solved);
        return Listing.of("Errors", count, open,
                "No errors. " + EntryCommand.ADD.mention() + " reports one.");
    }

    /** A run that shows more errors than a person works through has the others left out. */
    private static int missed(Session session) {
        return session.lastCommandRun().map(run -> Missed.of(run).errors()).orElse(0);
    }

    private static Row openRow(Problem problem, Optional<Solutions.Solution> remedy) {
        String tried = problem.attempts().isEmpty() ? "" : "tried: " + problem.attempts().getLast().what();
        return row(problem).sign("✗", Role.BAD)
                .note(tried)
                .below(remedy.map(Solutions.Solution::words).orElse(""));
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
        return board.session().problem(id).filter(Problem::isOpen).isPresent()
                ? new Answer.Ask(Form.of(id(), Form.Verb.RESOLVE, id, "What solved it",
                        Field.of("how", "solution", remedy(board, id)).lines()))
                : Answer.make(Change.reopenProblem(id));
    }

    private static String remedy(Board board, String id) {
        Solutions.Solution known = board.remedies().get(id);
        return known == null ? "" : known.how();
    }

    @Override
    public Answer sameFix(Board board, String id) {
        String remedy = remedy(board, id);
        return remedy.isEmpty()
                ? new Answer.Cannot("nothing that solved it before is left to try; "
                        + EntryCommand.RESOLVE.mention() + " says what solved it now")
                : Answer.make(Change.attemptProblem(id, remedy));
    }

    @Override
    public Answer rerun(Board board, String id) {
        return board.session()
                .problem(id)
                .flatMap(found -> RepairPrompt.commandOf(board.session(), found))
                .map(command -> Form.run(id(), "", "Run again what showed it", command))
                .orElseGet(() -> Panel.super.rerun(board, id));
    }

    @Override
    public Answer source(Board board, String id) {
        return board.session()
                .problem(id)
                .filter(found -> !found.sighting().file().isEmpty())
                .<Answer>map(found -> new Answer.Source(found.sighting().file(), found.sighting().line()))
                .orElse(new Answer.Cannot("no file is known for this error; " + EntryCommand.EDIT.mention()
                        + " says where it is"));
    }

    @Override
    public Answer copy(Board board, String id) {
        return board.session()
                .problem(id)
                .<Answer>map(found -> new Answer.Copy("the error as a prompt",
                        RepairPrompt.of(board.session(), found,
                                Optional.ofNullable(board.remedies().get(id)))))
                .orElse(NOTHING);
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
            case ADD, ADD_OTHER, REVISE, RUN, TASK -> List.of(Change.reportProblem(sighting(form)));
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
