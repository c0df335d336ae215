package dev.shiftlog.cli.broken;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import java.io.IOException;
import java.util.List;

/** {@code run -- CMD}: a command as it always runs, whose errors and test results are recorded. */
final class RunCommand implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Run a command unchanged and record what failed.")
                .about("""
                        The command keeps its terminal, its output and its exit code. Errors of compilers, linters and
                        programs, and the results of test runners are recorded, with those in report files that the run
                        wrote. An error that was solved before is shown with what solved it.

                        Example: shiftlog run -- npm test
                        """)
                .rest("CMD")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        List<String> words = call.arguments("CMD");
        if (words.isEmpty()) {
            throw new Refusal("run needs a command: shiftlog run -- CMD [ARGUMENT]...");
        }
        String root = OpenProject.rootOf(call).path().toString();
        Running running = new Running(call, words, root);
        int exit = call.terminal().isInteractive() ? running.atTerminal() : running.relayed();
        RunRecord.of(call, words, exit, running.heard()).write();
        return new ExitCode(exit);
    }
}
