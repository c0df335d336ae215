package dev.shiftlog.cli.broken;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.sighting.RunOutcome;
import dev.shiftlog.sighting.Sightings;
import dev.shiftlog.sighting.Solutions;
import dev.shiftlog.testreport.TestReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Records how a command ended. The command's own output is over; only a terminal hears more. */
final class RunRecord {
    private static final Pattern TESTING = Pattern.compile(
            ".*\\b(?:mvnw?|gradlew?|tests?|verify|check|pytest|tox|nox|jest|vitest|mocha|gotestsum|nextest|dotnet|ctest|make|npm|yarn|pnpm|bun|bazel|rake|rspec|phpunit|ant|sbt)\\b.*");

    private final Invocation call;
    private final RunOutcome outcome;
    private final long unread;

    private RunRecord(Invocation call, RunOutcome outcome, long unread) {
        this.call = call;
        this.outcome = outcome;
        this.unread = unread;
    }

    static RunRecord of(Invocation call, List<String> words, int exit, Heard heard) {
        String command = ScriptWords.quoted(words);
        TestReport tests = withFiles(call, command, heard);
        RunOutcome outcome = new RunOutcome(command, exit, heard.problems().findings(),
                heard.problems().onlySummaries(), tests);
        return new RunRecord(call, outcome, heard.unread());
    }

    /** Report files that the run wrote say more than the output, unless they are of a part of it. */
    private static TestReport withFiles(Invocation call, String command, Heard heard) {
        if (heard.tests().isEmpty() && !TESTING.matcher(command).matches()) {
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

    private static int count(TestReport report) {
        return report.passing() + report.failing() + report.skipped();
    }

    void write() {
        boolean told = call.terminal().isInteractive();
        try {
            ErrorBook book = ErrorBook.of(call);
            Sightings sightings = Sightings.ofFindings(book.session(), outcome.errors());
            Solutions solutions = outcome.errors().isEmpty() ? Solutions.of(List.of()) : book.solutions();
            Optional<Session> after = book.apply(outcome.changes(book.session(), sightings));
            if (outcome.exit() != 0 && after.isPresent()) {
                book.saveState(after.get());
            }
            if (told && after.isPresent()) {
                tell(after.get(), sightings.all(), solutions);
            }
        } catch (Refusal refused) {
            if (told) {
                call.err().line("shiftlog: nothing was recorded: " + refused.getMessage());
            }
        }
    }

    private void tell(Session after, List<Problem.Sighting> sightings, Solutions solutions) {
        if (!sightings.isEmpty()) {
            ErrorLines.recorded(call.err(), after, sightings, solutions);
        }
        if (outcome.tests().failing() > 0) {
            TestLines.show(call.err(), after);
        }
        if (unread > 0) {
            call.err()
                    .line("shiftlog: " + unread
                            + " bytes of the output came too fast and were not read for errors");
        }
    }
}
