package dev.shiftlog.cli.flow;

import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.flow.FlowFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code flow plan-add}: adds an entry to the living plan. */
final class AddToPlan extends FlowCommand {
    @Override
    public Spec spec() {
        return Spec.of("Add an entry to the living plan of a longer work.")
                .about("""
                        SECTION is purpose, progress, surprises, decisions or outcomes, or the beginning of one.
                        Without TEXT, standard input is added. The plan is .stitch/session/plan.md.
                        """)
                .argument("SECTION")
                .any("TEXT")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        String named = call.argument("SECTION");
        List<String> words = call.arguments("TEXT");
        String text = words.isEmpty()
                ? new String(call.in().readAllBytes(), StandardCharsets.UTF_8)
                : String.join(" ", words);
        if (text.isBlank()) {
            throw new UsageError(
                    "Missing argument 'TEXT': there is nothing to add to " + named + ".");
        }
        if (!flow(call).addToPlan(named, text, now())) {
            throw UsageError.badChoice("SECTION", named, FlowFolder.planSections());
        }
        return ExitCode.DONE;
    }
}
