package dev.shiftlog.cli.flow;

import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import java.io.IOException;

/** {@code flow clear}: forgets the flow; transcripts kept from before compactions stay. */
final class ClearFlow extends FlowCommand {
    @Override
    public Spec spec() {
        return Spec.of("Forget the flow: its state, plan and draft. Snapshots stay.").build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        flow(call).clear();
        return ExitCode.DONE;
    }
}
