package dev.shiftlog.cli.flow;

import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.export.Format;
import dev.shiftlog.snapshot.KeptTranscript;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** {@code flow snapshot}: a kept transcript to read. */
final class ShowSnapshot extends FlowCommand {
    @Override
    public Spec spec() {
        return ChosenSnapshot.spec("Show a transcript kept from before a compaction, as Markdown.")
                .json("The JSON is that of 'session show'.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        KeptTranscript kept = ChosenSnapshot.of(call);
        Format format = call.json() ? Format.JSON : Format.MARKDOWN;
        for (Notice notice : format.write(kept.read(ChosenSnapshot.environment(call)), View.LIVE,
                UnaryOperator.identity(), call.out().document())) {
            call.err().line("shiftlog: not shown: " + notice.words());
        }
        return ExitCode.DONE;
    }
}
