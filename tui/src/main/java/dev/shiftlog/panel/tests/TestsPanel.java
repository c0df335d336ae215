package dev.shiftlog.panel.tests;

import dev.shiftlog.board.Age;
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
import dev.shiftlog.session.TestRun;
import dev.shiftlog.sighting.OneTest;
import dev.shiftlog.sighting.RepairPrompt;
import dev.shiftlog.sighting.RunOutcome;
import dev.shiftlog.testreport.TestReport.Comparison;
import dev.shiftlog.testreport.TestReport.Standing;
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
        List<TestRun> newest = board.session().newestTestRuns();
        List<Row> rows = new ArrayList<>();
        Comparison comparison = Comparison.of(board.session().testRuns());
        newest.stream().limit(1).forEach(run -> results(run, comparison, rows));
        newest.stream().skip(1).forEach(run -> failures(run, comparison, rows));
        for (TestRun run : board.session().testRuns().reversed()) {
            rows.add(Row.of(run.id(), run.text())
                    .sign(run.failing() > 0 ? "✗" : "✓", run.failing() > 0 ? Role.BAD : Role.GOOD)
                    .as(Role.DIM)
                    .note(RunOutcome.retested(run).map(test -> "only " + test).orElse(""))
                    .edge(Age.stamp(run.timestamp(), board.now())));
        }
        String count = board.session()
                .tests()
                .map(run -> run.passing() + " pass  " + run.failing() + " fail")
                .orElse("");
        return Listing.of("Tests", count, rows,
                "No test run yet. " + EntryCommand.ADD.mention()
                        + " records one, shiftlog run -- CMD does it for you.");
    }

    /** What fails, what no longer does, and what passed only when it was tried again. */
    private static void results(TestRun run, Comparison comparison, List<Row> rows) {
        failures(run, comparison, rows);
        for (String key : comparison.fixed()) {
            rows.add(Row.of(LineId.ofPart(run, "fixed/" + key), key).sign("✓", Role.GOOD).edge("fixed"));
        }
        for (String key : run.flaky()) {
            rows.add(Row.of(LineId.ofPart(run, "flaky/" + key), key)
                    .sign("≈", Role.WARN)
                    .note("passed when it was tried again")
                    .edge("flaky"));
        }
    }

    private static void failures(TestRun run, Comparison comparison, List<Row> rows) {
        int index = 0;
        for (TestRun.Failure failure : run.failures()) {
            String text = failure.path().isEmpty() ? failure.name() : failure.path() + " › " + failure.name();
            Standing standing = comparison.of(failure);
            rows.add(Row.of(LineId.ofFailure(run, index++), text)
                    .sign(standing == Standing.FLAKY ? "≈" : "✗", Role.BAD)
                    .note(failure.message())
                    .edge(standing.word()));
        }
        if (run.unnamed() > 0 && !run.failures().isEmpty()) {
            rows.add(Row
                    .of(LineId.ofPart(run, "more"),
                            "and " + run.unnamed() + " more that are not known by name")
                    .as(Role.DIM));
        }
    }

    /** The failing test of a line. */
    private static Optional<TestRun.Failure> failure(Board board, String id) {
        List<TestRun.Failure> failures = board.session()
                .newestTestRuns()
                .stream()
                .filter(run -> run.id().equals(LineId.of(id).run()))
                .findFirst()
                .map(TestRun::failures)
                .orElse(List.of());
        int index = LineId.of(id).failure().orElse(failures.size());
        return index < failures.size() ? Optional.of(failures.get(index)) : Optional.empty();
    }

    /** The command of the line's run; results that were read from files have none. */
    private static String command(Board board, String id) {
        String run = LineId.of(id).run();
        return board.session()
                .testRuns()
                .stream()
                .filter(found -> found.id().equals(run))
                .map(TestRun::command)
                .filter(command -> !command.startsWith("tests import "))
                .findFirst()
                .orElse("");
    }

    @Override
    public Answer rerun(Board board, String id) {
        String command = command(board, id);
        return command.isEmpty() ? Panel.super.rerun(board, id) : Form.run(id(), "", "Run again", command);
    }

    @Override
    public Answer retest(Board board, String id) {
        Optional<TestRun.Failure> failure = failure(board, id);
        if (failure.isEmpty()) {
            return new Answer.Cannot("only a failing test can be run alone");
        }
        String all = command(board, id);
        Optional<String> one = OneTest.command(all, failure.get());
        return Form.run(id(), failure.get().key(),
                one.isPresent() ? "Run only " + failure.get().name() : "Say how only this test is run",
                one.orElse(all));
    }

    @Override
    public Answer origin(Board board, String id) {
        return Panel.super.origin(board, LineId.of(id).run());
    }

    @Override
    public Answer source(Board board, String id) {
        return failure(board, id).map(TestsPanel::place)
                .orElse(new Answer.Cannot("only a failing test has a place in a file"));
    }

    private static Answer place(TestRun.Failure failure) {
        String location = failure.location().isEmpty() ? failure.path() : failure.location();
        int colon = location.lastIndexOf(':');
        int line = colon < 0 ? 0 : number(location.substring(colon + 1));
        return location.isEmpty()
                ? new Answer.Cannot("the report does not say where this test is")
                : new Answer.Source(line > 0 ? location.substring(0, colon) : location, line);
    }

    @Override
    public Answer copy(Board board, String id) {
        Comparison comparison = Comparison.of(board.session().testRuns());
        return failure(board, id)
                .<Answer>map(failure -> new Answer.Copy("the failing test as a prompt",
                        RepairPrompt.of(failure, comparison.of(failure),
                                OneTest.command(command(board, id), failure).orElse(command(board, id)))))
                .orElse(new Answer.Cannot("only a failing test is copied as a prompt"));
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
        return LineId.of(id).isPart()
                ? new Answer.Cannot(
                        "a result is not edited; " + EntryCommand.ADD.mention() + " records a new one")
                : Panel.super.edit(board, id);
    }

    @Override
    public Answer delete(Board board, String id) {
        return Answer.make(Change.removeEntry(LineId.of(id).run()));
    }

    @Override
    public Answer move(Board board, String id, int by) {
        return new Answer.Cannot("test runs stand in the order of time");
    }

    @Override
    public List<Change> submit(Form form) {
        if (form.verb() == Form.Verb.EDIT) {
            return Entries.edited(form);
        }
        List<TestRun.Failure> failures = form.value("failures")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(TestsPanel::typed)
                .toList();
        return List.of(Change.addEntry(new TestRun("", form.value("command"), number(form.value("passing")),
                Math.max(number(form.value("failing")), failures.size()), 0, failures, "",
                JsonObject.EMPTY)));
    }

    private static TestRun.Failure typed(String line) {
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
