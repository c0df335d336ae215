package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.handoff.HandoffFolder;
import dev.shiftlog.handoff.HandoffStatus;
import java.io.IOException;

/** {@code handoff status}: where the handoffs stand, without their narrative. */
final class ShowHandoffs implements Command {
    @Override
    public Spec spec() {
        return Project.option(Spec.of("Show the latest handoff, its next action and whether all files agree.")
                .flag("--git", "Say how branch and commit have moved since.")).build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        Project project = Project.of(call);
        if (!project.handoffs().exists()) {
            call.out()
                    .line("no " + HandoffFolder.NAME + "/ found at " + project.root()
                            + "; write a handoff with: shiftlog handoff draft");
            return ExitCode.REFUSED;
        }
        HandoffStatus.of(project.handoffs()).lines().forEach(call.out()::line);
        if (call.flag("--git")) {
            call.out().line("git: " + ValidateHandoffs.drift(project).orElse("no drift"));
        }
        return ExitCode.DONE;
    }
}
