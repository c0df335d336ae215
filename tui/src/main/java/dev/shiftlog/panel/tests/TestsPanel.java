package dev.shiftlog.panel.tests;

import dev.shiftlog.board.Age;
import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.change.Change;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.panel.Answer;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Listing;
import dev.shiftlog.panel.Panel;
import dev.shiftlog.panel.Listing.Row;
import dev.shiftlog.session.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which tests fail, and how the last runs went. */
public final class TestsPanel implements Panel {
    @Override
    public String id() {
        return "tests";
    }

    @Override
    public Listing listing(Board board) {
        Optional<TestRun> last = board.session().lastTestRun();
        List<Row> rows = new ArrayList<>();
        last.ifPresent(run -> failures(run, rows));
        for (TestRun run : board.session().testRuns().reversed()) {
            rows.add(Row.of(run.id(), run.text())
                    .sign(run.failing() > 0 ? "✗" : "✓", run.failing() > 0 ? Role.BAD : Role.GOOD)
                    .as(Role.DIM)
                    .edge(Age.stamp(run.timestamp(), board.now())));
        }
        String count = last.map(run -> run.passing() + " pass  " + run.failing() + " fail").orElse("");
        return Listing.of("Tests", count, rows,
                "No test run yet. a records one, shiftlog run -- CMD does it for you.");
    }

    private static void failures(TestRun run, List<Row> rows) {
        int number = 0;
        for (TestRun.Failure failure : run.failures()) {
            String text = failure.path().isEmpty() ? failure.name() : failure.path() + " › " + failure.name();
            rows.add(Row.of(run.id() + "/" + number++, text).sign("✗", Role.BAD).note(failure.message()));
        }
    }

    @Override
    public Answer add(Board board) {
        String command = board.session().lastTestRun().map(TestRun::command).orElse("");
        return new Answer.Ask(
                Form.of(id(), Form.Verb.ADD, "", "Test result", Field.of("passing", "passed", ""),
                        Field.of("failing", "failed", ""),
                        Field.of("failures", "failing tests, one a line: path › name", "").lines(),
                        Field.of("command", "command", command)));
    }

    @Override
    public Answer edit(Board board, String id) {
        return id.contains("/")
                ? new Answer.Cannot("a result is not edited; a records a new one")
                : Panel.super.edit(board, id);
    }

    @Override
    public Answer delete(Board board, String id) {
        int slash = id.indexOf('/');
        return Answer.make(Change.removeEntry(slash < 0 ? id : id.substring(0, slash)));
    }

    @Override
    public Answer move(Board board, String id, int by) {
        return new Answer.Cannot("test runs stand in the order of time");
    }

    @Override
    public List<Change> submit(Form form) {
        if (form.verb() == Form.Verb.EDIT) {
            return dev.shiftlog.panel.Entries.edited(form);
        }
        List<TestRun.Failure> failures = form.value("failures")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(TestsPanel::failure)
                .toList();
        return List.of(Change.addEntry(new TestRun("", form.value("command"), number(form.value("passing")),
                Math.max(number(form.value("failing")), failures.size()), 0, failures, "",
                JsonObject.EMPTY)));
    }

    private static TestRun.Failure failure(String line) {
        int split = line.indexOf('›');
        return split < 0
                ? new TestRun.Failure("", line, "", "")
                : new TestRun.Failure(line.substring(0, split).strip(), line.substring(split + 1).strip(), "",
                        "");
    }

    private static int number(String digits) {
        boolean plain = !digits.isEmpty() && digits.length() < 9
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : 0;
    }
}
