package dev.shiftlog.cli.flow;

import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.flow.FlowFolder;
import java.io.IOException;
import java.util.Optional;

/** The commands that print what is known about the flow, and nothing where there is none. */
final class ShowFlow extends FlowCommand {
    private final String summary;
    private final View view;

    /** What to print of a flow. */
    private interface View {
        Optional<String> of(FlowFolder flow) throws IOException;
    }

    private ShowFlow(String summary, View view) {
        this.summary = summary;
        this.view = view;
    }

    public static ShowFlow status() {
        return new ShowFlow("Print the line that puts an agent back into the flow.", FlowFolder::statusLine);
    }

    public static ShowFlow read() {
        return new ShowFlow("Print the flow's state as JSON.", FlowFolder::stateText);
    }

    public static ShowFlow plan() {
        return new ShowFlow("Print the living plan.",
                flow -> Optional.of(flow.plan().stripTrailing()).filter(plan -> !plan.isEmpty()));
    }

    @Override
    public Spec spec() {
        return Spec.of(summary).build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        view.of(flow(call)).ifPresent(call.out()::line);
        return ExitCode.DONE;
    }
}
