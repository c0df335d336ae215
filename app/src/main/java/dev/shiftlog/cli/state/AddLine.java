package dev.shiftlog.cli.state;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Logbook;
import java.util.List;
import java.util.Optional;

/** {@code todo TEXT} and its like: adds a line; without a text it lists them. */
record AddLine(Lines lines) implements Command {
    @Override
    public Spec spec() {
        Spec.Builder spec = Spec.of(lines.summary());
        if (lines == Lines.BLOCKED) {
            spec.option("-r, --reason", "TEXT", "Why it cannot go on, and what it waits for.");
        }
        return spec.json(lines.answer()).any("TEXT").build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        String text = String.join(" ", call.arguments("TEXT"));
        if (text.isBlank()) {
            return ListLines.list(call, lines);
        }
        String why = lines == Lines.BLOCKED ? call.value("--reason").orElse("") : "";
        Optional<Logbook> logbook = OpenProject.of(call).apply(call, List.of(lines.adding(text, why)));
        String id = logbook.map(changed -> newest(changed.session().entries(lines.kind()))).orElse("");
        String word = lines.kind().word();
        String line = Character.toUpperCase(word.charAt(0)) + word.substring(1) + id + ": "
                + OneLine.of(text);
        call.out().line(SecretWarning.shown(call, line, List.of(text, why)));
        return ExitCode.DONE;
    }

    private static String newest(List<Entry> entries) {
        return entries.isEmpty() ? "" : " " + entries.getLast().id();
    }
}
