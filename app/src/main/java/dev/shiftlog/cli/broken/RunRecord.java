package dev.shiftlog.cli.broken;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.sighting.RunOutcome;
import dev.shiftlog.sighting.RunOutcome.Missed;
import dev.shiftlog.sighting.Sightings;
import dev.shiftlog.sighting.Solutions;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.testreport.TestReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records how a command ended. The command's own output is over; only a terminal hears more. */
final class RunRecord {
    private static final Set<String> TESTING = Set.of("mvn", "mvnw", "gradle", "gradlew", "test", "tests",
            "verify", "check", "pytest", "tox", "nox", "jest", "vitest", "mocha", "gotestsum", "nextest",
            "dotnet", "ctest", "make", "npm", "yarn", "pnpm", "bun", "bazel", "rake", "rspec", "phpunit",
            "ant", "sbt");

    private final Invocation call;
    private final RunOutcome outcome;
    private final Task task;

    private RunRecord(Invocation call, RunOutcome outcome, Task task) {
        this.call = call;
        this.outcome = outcome;
        this.task = task;
    }

    static RunRecord of(Invocation call, Task task, int exit, Heard heard) {
        TestReport tests = withFiles(call, task.line(), heard);
        RunOutcome outcome = new RunOutcome(task.line(), exit, heard.problems().findings(),
                heard.problems().onlySummaries(), tests,
                new Missed(heard.problems().dropped(), heard.unread()));
        return new RunRecord(call, outcome.named(OpenProject.rootOf(call)::nameOf), task);
    }

    /** Report files that the run wrote say more than the output, unless they are of a part of it. */
    private static TestReport withFiles(Invocation call, String command, Heard heard) {
        if (heard.tests().isEmpty() && !maySayMore(command)) {
            return heard.tests();
        }
        try {
            Path root = OpenProject.rootOf(call).path();
            TestReport files = ImportTests.read(ReportFiles.in(root, heard.started()), root.toString());
            return count(files) >= count(heard.tests()) ? files : heard.tests();
        } catch (IOException unreadable) {
            return heard.tests();
        }
    }

    /** Whether one of the command's words is that of a program that runs tests. */
    private static boolean maySayMore(String command) {
        int start = 0;
        for (int i = 0; i <= command.length(); i++) {
            if (i == command.length() || !Character.isLetterOrDigit(command.charAt(i))) {
                if (TESTING.contains(command.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static int count(TestReport report) {
        return report.passing() + report.failing() + report.skipped();
    }

    /** Does, while the command works, all that recording its end will do, except to write. */
    static void rehearse(Invocation call, Task task) {
        RunOutcome good = new RunOutcome(task.line(), 0, List.of(), false, TestReport.NONE);
        try {
            ErrorBook book = ErrorBook.of(call);
            Session session = book.session();
            book.rehearse(good.changes(session, Sightings.ofFindings(session, good.errors())));
        } catch (Refusal | StoreException failed) {
            // Recording will meet the same, and says so when the command's own output is over.
            return;
        }
    }

    void write() {
        boolean told = call.terminal().isInteractive() || call.value("--beside").isPresent();
        try {
            ErrorBook book = ErrorBook.of(call);
            Session before = book.session();
            Sightings sightings = Sightings.ofFindings(before, outcome.errors());
            Solutions solutions = outcome.errors().isEmpty() ? Solutions.of(List.of()) : book.solutions();
            Optional<Session> after = book.apply(changes(before, sightings));
            if (outcome.exit() != 0 && after.isPresent()) {
                book.saveState(after.get());
            }
            if (told && after.isPresent()) {
                ErrorLines.solved(call.err(), before, after.get());
                tell(after.get(), sightings.all(), solutions);
            }
        } catch (Refusal refused) {
            if (told) {
                call.err().line("shiftlog: nothing was recorded: " + refused.getMessage());
            }
        }
    }

    private List<Change> changes(Session session, Sightings sightings) {
        return task.test().isPresent()
                ? outcome.changesOfRetest(session, sightings, task.test().get())
                : outcome.changes(session, sightings);
    }

    private void tell(Session after, List<Problem.Sighting> sightings, Solutions solutions) {
        if (!sightings.isEmpty()) {
            ErrorLines.recorded(call.err(), after, sightings, solutions);
        }
        if (!outcome.tests().isEmpty()) {
            TestLines.showNews(call.err(), after);
        }
        if (task.test().isPresent() && outcome.tests().isEmpty()) {
            call.err().line("shiftlog: no test ran, so the results stay as they were");
        }
        outcome.missed().words().forEach(words -> call.err().line("shiftlog: " + words));
    }
}
