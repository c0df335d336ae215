package dev.shiftlog.cli.flow;

import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code flow append-prd}: adds to the draft of the product's requirements. */
final class AppendDraft extends FlowCommand {
    @Override
    public Spec spec() {
        return Spec.of("Add text to the draft of the product's requirements.")
                .about("Without TEXT, standard input is added.")
                .any("TEXT")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        List<String> words = call.arguments("TEXT");
        String text = words.isEmpty()
                ? new String(call.in().readAllBytes(), StandardCharsets.UTF_8)
                : String.join(" ", words);
        if (text.isBlank()) {
            call.err().line("append-prd received no content, nothing written");
        } else {
            report(call, flow(call).appendDraft(now(), text));
        }
        return ExitCode.DONE;
    }
}
