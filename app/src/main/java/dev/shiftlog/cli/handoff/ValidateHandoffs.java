package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.handoff.HandoffFolder;
import dev.shiftlog.handoff.HandoffStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code handoff validate}: checks that the files are whole and agree with each other. */
final class ValidateHandoffs implements Command {
    @Override
    public Spec spec() {
        return Project.option(Spec.of("Check that the handoff files are whole and agree with each other.")
                .flag("--sessions",
                        "Check every archived handoff too, and find archives that nothing points to.")
                .flag("--git", "Say how branch and commit have moved since; this never fails the check."))
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        Project project = Project.of(call);
        HandoffFolder handoffs = project.handoffs();
        List<String> problems = handoffs.problems(call.flag("--sessions"));
        handoffs.leaks().forEach(leak -> call.err().line("Warning: " + leak));
        if (call.flag("--git") && handoffs.exists()) {
            drift(project).ifPresent(drift -> call.err().line("Warning: " + drift));
        }
        if (problems.isEmpty()) {
            call.out().line("OK");
            return ExitCode.DONE;
        }
        call.err().line("Found " + problems.size() + " problem(s):");
        problems.forEach(problem -> call.err().line("  - " + problem));
        return ExitCode.REFUSED;
    }

    static Optional<String> drift(Project project) throws IOException {
        return project.git().isEmpty()
                ? Optional.empty()
                : HandoffStatus.of(project.handoffs()).drift(project.git().get());
    }
}
