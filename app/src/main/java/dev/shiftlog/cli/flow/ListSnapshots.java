package dev.shiftlog.cli.flow;

import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.flow.Snapshots.Snapshot;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.time.UtcTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code flow snapshots}: lists the transcripts kept from before compactions. */
final class ListSnapshots extends FlowCommand {
    @Override
    public Spec spec() {
        return Spec.of("List the transcripts kept from before compactions, the newest first.")
                .json("""
                        The JSON is a list, each with "file" (below the project), "conversation", "taken_at" and
                        "bytes".
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException {
        List<Snapshot> snapshots = flow(call).snapshots().list();
        if (call.json()) {
            List<Json> all = snapshots.stream().map(snapshot -> json(call, snapshot)).toList();
            call.out().line(JsonWriter.indented(new JsonArray(all)));
            return ExitCode.DONE;
        }
        if (snapshots.isEmpty()) {
            call.out().line("No snapshots yet: the pre-compact hook takes them (shiftlog hooks install).");
        }
        for (Snapshot snapshot : snapshots) {
            call.out()
                    .line(UtcTime.text(snapshot.takenMillis()) + "  " + snapshot.length() + " bytes  "
                            + snapshot.conversation() + "  " + shown(call, snapshot.file()));
        }
        return ExitCode.DONE;
    }

    private static Json json(Invocation call, Snapshot snapshot) {
        return JsonObject.with("file", shown(call, snapshot.file()))
                .with("conversation", snapshot.conversation())
                .with("taken_at", UtcTime.text(snapshot.takenMillis()))
                .with("bytes", snapshot.length())
                .build();
    }

    private static String shown(Invocation call, Path file) {
        return project(call).relativize(file).toString();
    }
}
