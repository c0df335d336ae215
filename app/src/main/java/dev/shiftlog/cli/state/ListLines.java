package dev.shiftlog.cli.state;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.session.Entry;
import java.util.ArrayList;
import java.util.List;

/** {@code todo list} and its like: the lines of one kind with their ids. */
record ListLines(Lines lines) implements Command {
    @Override
    public Spec spec() {
        return Spec.of("List them with their ids.")
                .json(lines.answer())
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        return list(call, lines);
    }

    static ExitCode list(Invocation call, Lines lines) throws Refusal {
        List<Entry> entries = OpenProject.of(call)
                .shown(call)
                .map(session -> session.entries(lines.kind()))
                .orElse(List.of());
        if (call.json()) {
            List<JsonObject> documents = new ArrayList<>();
            entries.forEach(entry -> documents.add(entry.toJson()));
            JsonObject answer = JsonObject.with(lines.kind().key(), new JsonArray(List.copyOf(documents)))
                    .build();
            call.out().raw(JsonWriter.indented(answer)).line();
            return ExitCode.DONE;
        }
        if (entries.isEmpty()) {
            call.out().line("None yet; add one with: shiftlog " + lines.word() + " TEXT");
        }
        for (Entry entry : entries) {
            String why = entry.explanation().isEmpty() ? "" : " -- " + entry.explanation();
            call.out().line("  " + OneLine.of(entry.id() + "  " + StatusText.words(entry) + why));
        }
        return ExitCode.DONE;
    }
}
