package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.handoff.HandoffException;
import java.io.IOException;

/** {@code handoff close}: sets the status of a handed-over session in the index. */
final class CloseHandoff implements Command {
    @Override
    public Spec spec() {
        return Project.option(Spec.of("Set the status of a handed-over session in the index.")
                .option("--session", "ID", "The session; without it, the latest.")
                .choice("--status", "Its new status; a latest session that is DONE has no next action.",
                        "DONE",
                        "BLOCKED", "ABANDONED"))
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        String status = call.value("--status")
                .orElseThrow(() -> new UsageError("Missing option '--status'."));
        try {
            String session = Project.of(call).handoffs().close(call.value("--session"), status);
            call.out().line("set session " + session + " status to " + status);
            return ExitCode.DONE;
        } catch (HandoffException refused) {
            throw new Refusal(refused.getMessage(), refused);
        }
    }
}
