package dev.shiftlog.cli.state;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.store.StoreException;
import java.util.ArrayList;
import java.util.List;

/** {@code log}: who changed what, and when. */
final class ShowLog implements Command {
    private static final int NEWEST = 20;
    private static final int LONGEST = 160;

    @Override
    public Spec spec() {
        return Spec.of("Show who changed what, and when.")
                .about("""
                        The newest record comes first; its number is what 'shiftlog undo N' takes.
                        """)
                .option("-n, --number", "N", "How many records; 0 shows all. (default: " + NEWEST + ")")
                .json("""
                        The JSON holds "records", each with "n", "time", "actor", "what", "undoes" (the number of the
                        record that it takes back) and "parts": what was changed, with its value before and after.
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        List<JournalRecord> records = newest(call, project);
        if (call.json()) {
            List<JsonObject> documents = new ArrayList<>();
            records.forEach(record -> documents.add(document(record)));
            JsonObject answer = JsonObject.with("records", new JsonArray(List.copyOf(documents))).build();
            call.out().raw(JsonWriter.indented(answer)).line();
        } else if (records.isEmpty()) {
            call.out().line("Nothing was changed yet.");
        } else {
            records.forEach(record -> call.out().line(line(record)));
        }
        return ExitCode.DONE;
    }

    private static List<JournalRecord> newest(Invocation call, OpenProject project) throws Refusal {
        int wanted = wanted(call.value("--number").orElse(String.valueOf(NEWEST)));
        try {
            return project.workspace().newest(wanted == 0 ? Integer.MAX_VALUE : wanted);
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    private static int wanted(String typed) throws UsageError {
        try {
            return Integer.parseUnsignedInt(typed);
        } catch (NumberFormatException wrong) {
            throw new UsageError("Invalid value for '--number': '" + typed + "' is no number.");
        }
    }

    private static JsonObject document(JournalRecord record) {
        JsonObject json = record.toJson();
        return json.edit()
                .without("before")
                .without("after")
                .without("files_before")
                .without("files_after")
                .without("session")
                .build();
    }

    private static String line(JournalRecord record) {
        String time = record.time().length() < 19
                ? record.time()
                : record.time().substring(0, 19).replace('T', ' ');
        String what = OneLine.of(record.what());
        String clipped = what.length() <= LONGEST ? what : what.substring(0, LONGEST) + "\u2026";
        return record.number() + "  " + time + "  " + OneLine.of(record.actor().toString()) + "  " + clipped;
    }
}
