package dev.shiftlog.cli.broken;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import java.io.IOException;

/** {@code run -- CMD}: a command as it always runs, whose errors and test results are recorded. */
final class RunCommand implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Run a command unchanged and record what failed.")
                .about("""
                        The command keeps its terminal, its output and its exit code. Errors of compilers, linters and
                        programs, and the results of test runners are recorded, with those in report files that the run
                        wrote. An error that was solved before is shown with what solved it. Of each command the three
                        newest runs are kept, with those that showed an error that is open; 'shiftlog log' has all.

                        Examples: shiftlog run -- npm test
                                  shiftlog run --again
                                  shiftlog run --retest 'auth.test.ts:login works'
                        """)
                .option("--shell", "LINE", "A line for the shell, instead of CMD.")
                .flag("--again", "The command that was run last.")
                .option("--retest", "TEST",
                        "One failing test, as 'test list' names it; only its result changes.")
                .option("--beside", "LOG",
                        "CMD runs already, under 'script' into LOG; its exit code comes on the input.")
                .rest("CMD")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Task task = Task.of(call);
        Running.Ended ended = new Running(call, task, OpenProject.rootOf(call).path().toString()).run();
        RunRecord.of(call, task, ended.exit(), ended.heard()).write();
        return new ExitCode(ended.exit());
    }
}
