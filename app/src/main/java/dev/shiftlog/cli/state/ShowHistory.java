package dev.shiftlog.cli.state;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Archives;
import dev.shiftlog.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code history}: the past sessions, or all of one of them. */
final class ShowHistory implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Show past sessions.")
                .about("""
                        With the id of a past session, everything that it logged. With --ledger, the decisions and
                        dead ends of all sessions, the current one included.
                        """)
                .flag("--ledger", "Show the decisions and dead ends of all sessions.")
                .optional("ID")
                .json("""
                        The JSON holds "sessions", the oldest first: of all of them "id", "started_at", "ended_at",
                        "task" and the numbers of "progress", "decisions" and "dead_ends"; of one, its document. With
                        --ledger it holds "decisions" and "dead_ends", each entry with its "session": "choice" and
                        "reason" or "what" and "why", "timestamp" and, in "shiftlog", its "id".
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        Archives archives = project.workspace().archives();
        try {
            Optional<String> id = call.optionalArgument("ID");
            if (call.flag("--ledger")) {
                Ledger.of(project, call).print(call);
                return ExitCode.DONE;
            }
            return id.isPresent() ? one(call, archives, id.get()) : all(call, archives);
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    private static ExitCode one(Invocation call, Archives archives, String id)
            throws Refusal, StoreException {
        Optional<Session> past = archives.read(id);
        if (past.isEmpty()) {
            throw new Refusal(
                    "there is no past session " + id + " that can be read; 'shiftlog history' shows them");
        }
        if (call.json()) {
            print(call, List.of(past.get().toJson()));
        } else {
            call.out().line(new StatusText(true).of(past.get(), ""));
        }
        return ExitCode.DONE;
    }

    private static ExitCode all(Invocation call, Archives archives) throws StoreException {
        List<JsonObject> documents = new ArrayList<>();
        for (String id : archives.ids()) {
            Optional<Session> past = archives.read(id);
            if (past.isEmpty()) {
                call.err()
                        .line("Note: " + archives.file(id)
                                + " could not be read; 'shiftlog doctor' looks into it");
            } else if (call.json()) {
                documents.add(summary(past.get(), id));
            } else {
                call.out().line(line(past.get(), id));
            }
        }
        if (call.json()) {
            print(call, documents);
        } else if (archives.ids().isEmpty()) {
            call.out().line("No past sessions yet.");
        }
        return ExitCode.DONE;
    }

    private static void print(Invocation call, List<JsonObject> documents) {
        JsonObject answer = JsonObject.with("sessions", new JsonArray(List.copyOf(documents))).build();
        call.out().raw(JsonWriter.indented(answer)).line();
    }

    private static String line(Session past, String id) {
        String task = past.task().isEmpty() ? "None" : past.task();
        return OneLine.of("  " + id + "  |  " + task + "  |  " + past.progress().size() + " progress, "
                + past.decisions().size() + " decisions");
    }

    private static JsonObject summary(Session past, String id) {
        return JsonObject.with("id", id)
                .with("started_at", past.heading().startedAt())
                .with("ended_at", past.heading().endedAt())
                .with("task", past.task())
                .with("progress", past.progress().size())
                .with("decisions", past.decisions().size())
                .with("dead_ends", past.deadEnds().size())
                .build();
    }
}
