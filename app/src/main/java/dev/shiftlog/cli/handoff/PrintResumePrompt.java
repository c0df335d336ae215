package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.handoff.HandoffException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code handoff resume-prompt}: prints the text for the next agent as its file holds it. */
final class PrintResumePrompt implements Command {
    @Override
    public Spec spec() {
        return Project.option(Spec.of("Print the text to paste into the next agent.")).build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        try {
            byte[] prompt = Project.of(call).handoffs().resumePrompt();
            call.out().raw(new String(prompt, StandardCharsets.UTF_8));
            return ExitCode.DONE;
        } catch (HandoffException missing) {
            throw new Refusal(missing.getMessage(), missing);
        }
    }
}
