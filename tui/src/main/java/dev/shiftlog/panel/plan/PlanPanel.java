package dev.shiftlog.panel.plan;

import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.change.Change;
import dev.shiftlog.json.JsonObject;
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
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of the plan, with their boxes. */
public final class PlanPanel implements Panel {
    private static final List<StepStatus> WORK = List.of(StepStatus.PENDING, StepStatus.IN_PROGRESS,
            StepStatus.DONE);
    private static final List<StepStatus> ASIDE = List.of(StepStatus.SKIPPED, StepStatus.BLOCKED,
            StepStatus.ABANDONED,
            StepStatus.PENDING);

    @Override
    public String id() {
        return "plan";
    }

    @Override
    public Listing listing(Board board) {
        List<Row> rows = new ArrayList<>();
        int done = 0;
        for (Entry entry : board.session().entries(Kind.STEP)) {
            Step step = (Step) entry;
            done += step.status().isOpen() ? 0 : 1;
            rows.add(row(step));
        }
        String hint = board.session().plan().isEmpty()
                ? "No plan yet. " + EntryCommand.ADD.mention() + " writes one."
                : "The plan has no steps. " + EntryCommand.ADD.mention() + " adds one.";
        String count = rows.isEmpty() ? "" : done + "/" + rows.size();
        return new Listing("Plan", count, new Listing.Share(done, rows.size()), rows,
                current(board.session().steps()), hint);
    }

    /**
     * The step that is being done, or else the first that is open. A blocked step counts here, other than in what
     * context.md calls next: an agent is to pass it by, a person to free it.
     */
    private static int current(List<Step> steps) {
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).status().is(StepStatus.IN_PROGRESS)) {
                return at;
            }
        }
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).status().isOpen()) {
                return at;
            }
        }
        return 0;
    }

    private static Row row(Step step) {
        StepStatus status = step.status();
        Role box = status.is(StepStatus.DONE)
                ? Role.GOOD
                : status.is(StepStatus.IN_PROGRESS)
                        ? Role.ACCENT
                        : status.is(StepStatus.BLOCKED) ? Role.WARN : Role.DIM;
        Role text = status.is(StepStatus.IN_PROGRESS) ? Role.STRONG : status.isOpen() ? Role.TEXT : Role.DIM;
        return Row.of(step.id(), step.title()).sign(status.box(), box).as(text).note(step.explanation());
    }

    @Override
    public Answer add(Board board) {
        return board.session().plan().isEmpty()
                ? addOther(board)
                : new Answer.Ask(
                        Form.of(id(), Form.Verb.ADD, "", "New step", Field.of("title", "step", "").lines(),
                                Field.of("detail", "detail", "")));
    }

    @Override
    public Answer addOther(Board board) {
        return new Answer.Ask(
                Form.of(id(), Form.Verb.ADD_OTHER, "", "New plan", Field.of("description", "plan", ""),
                        Field.of("steps", "steps, one a line", "").lines()));
    }

    @Override
    public Answer status(Board board, String id) {
        return cycle(board, id, WORK);
    }

    @Override
    public Answer aside(Board board, String id) {
        return cycle(board, id, ASIDE);
    }

    private static Answer cycle(Board board, String id, List<StepStatus> order) {
        Optional<Step> step = board.session().find(id).map(Step.class::cast);
        return step.<Answer>map(
                found -> Answer.make(Change.changeStep(id, after(found.status(), order), Optional.empty())))
                .orElse(NOTHING);
    }

    private static StepStatus after(StepStatus status, List<StepStatus> order) {
        int at = order.size() - 1;
        while (at >= 0 && !status.is(order.get(at))) {
            at--;
        }
        return order.get((at + 1) % order.size());
    }

    @Override
    public Answer revise(Board board) {
        return board.session()
                .plan()
                .<Answer>map(plan -> new Answer.Ask(Form.of(id(), Form.Verb.REVISE, "", "Revise the plan",
                        Field.of("reason", "why", ""),
                        Field.of("description", "plan", plan.description()).lines())))
                .orElse(new Answer.Cannot(
                        "there is no plan to revise; " + EntryCommand.ADD.mention() + " writes one"));
    }

    @Override
    public List<Change> submit(Form form) {
        return switch (form.verb()) {
            case ADD_OTHER -> List.of(Change.replacePlan(form.value("description"),
                    form.value("steps")
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList()));
            case REVISE -> List.of(Change.revisePlan(form.value("reason"), form.value("description")));
            case EDIT -> Entries.edited(form);
            case ADD, RESOLVE, TRIED, RUN, TASK ->
                List.of(Change.addStep(new Step("", form.value("title"), form.value("detail"),
                        StepStatus.PENDING, "", JsonObject.EMPTY)));
        };
    }
}
