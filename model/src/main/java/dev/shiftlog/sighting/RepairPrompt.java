package dev.shiftlog.sighting;

import dev.shiftlog.session.CommandRun;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.TestRun;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.testreport.TestReport.Standing;
import java.util.List;
import java.util.Optional;

/** What is broken as a prompt for an agent: what, where, what was tried, and how to see that it is mended. */
public final class RepairPrompt {
    private final StringBuilder text = new StringBuilder();

    private RepairPrompt() {}

    /** The prompt for an error. */
    public static String of(Session session, Problem problem, Optional<Solutions.Solution> solution) {
        RepairPrompt prompt = new RepairPrompt();
        String type = problem.sighting().type();
        prompt.line("Find the cause of this error and mend it.").line("");
        prompt.line((problem.place().isEmpty() ? "" : problem.place() + ": ")
                + (type.isEmpty() ? "" : type + ": ") + problem.sighting().message());
        if (problem.count() > 1) {
            prompt.line("It was seen " + problem.count() + " times.");
        }
        if (!problem.attempts().isEmpty()) {
            prompt.line("").line("Tried already, and it is still there:");
            problem.attempts().forEach(attempt -> prompt.line("- " + attempt.what()));
        }
        solution.ifPresent(known -> prompt.line("")
                .line("The same error was solved before (session " + known.session() + "): " + known.how()));
        commandOf(session, problem).ifPresent(prompt::check);
        return prompt.text.toString();
    }

    /** The prompt for a failing test, which the command runs. */
    public static String of(TestRun.Failure failure, Standing standing, String command) {
        RepairPrompt prompt = new RepairPrompt();
        prompt.line("This test fails (" + standing.word()
                + "). Find the cause and mend it; do not weaken the test.")
                .line("");
        prompt.line((failure.path().isEmpty() ? "" : failure.path() + ": ") + failure.name());
        if (!failure.location().isEmpty()) {
            prompt.line("at " + failure.location());
        }
        if (!failure.message().isEmpty()) {
            prompt.line("").line(failure.message());
        }
        if (!command.isEmpty()) {
            prompt.check(command);
        }
        return prompt.text.toString();
    }

    /** The command that showed the error last, if it was run under our eyes. */
    public static Optional<String> commandOf(Session session, Problem problem) {
        return session.commandRuns()
                .stream()
                .filter(run -> run.showed(problem))
                .map(CommandRun::command)
                .reduce((_, later) -> later);
    }

    private void check(String command) {
        line("").line("This command must no longer show it:")
                .line("    shiftlog run --shell "
                        + Shell.command(List.of(command)));
    }

    private RepairPrompt line(String words) {
        text.append(words).append('\n');
        return this;
    }
}
