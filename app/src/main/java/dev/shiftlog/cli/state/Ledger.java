package dev.shiftlog.cli.state;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Archives;
import dev.shiftlog.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The decisions and dead ends of all sessions of a project, the oldest first. */
record Ledger(List<Session> sessions) {
    Ledger {
        sessions = List.copyOf(sessions);
    }

    static Ledger of(OpenProject project, Invocation call) throws Refusal, StoreException {
        List<Session> sessions = new ArrayList<>();
        Archives archives = project.workspace().archives();
        for (String id : archives.ids()) {
            Optional<Session> past = archives.read(id);
            past.ifPresent(sessions::add);
            if (past.isEmpty()) {
                call.err()
                        .line("Note: " + archives.file(id)
                                + " could not be read; 'shiftlog doctor' looks into it");
            }
        }
        project.shown(call).ifPresent(sessions::add);
        return new Ledger(sessions);
    }

    void print(Invocation call) {
        if (call.json()) {
            JsonObject answer = JsonObject.with(Kind.DECISION.key(), documents(Kind.DECISION))
                    .with(Kind.DEAD_END.key(), documents(Kind.DEAD_END))
                    .build();
            call.out().raw(JsonWriter.indented(answer)).line();
            return;
        }
        print(call, "Decisions", Kind.DECISION);
        print(call, "Dead ends", Kind.DEAD_END);
    }

    private void print(Invocation call, String title, Kind kind) {
        List<String> lines = new ArrayList<>();
        for (Session session : sessions) {
            for (Entry entry : session.entries(kind)) {
                String why = entry.explanation().isEmpty() ? "" : " -- " + entry.explanation();
                lines.add(OneLine.of("  " + session.id() + "  " + entry.text() + why));
            }
        }
        call.out().line(title + " (" + lines.size() + "):");
        lines.forEach(call.out()::line);
    }

    private JsonArray documents(Kind kind) {
        List<JsonObject> documents = new ArrayList<>();
        for (Session session : sessions) {
            for (Entry entry : session.entries(kind)) {
                documents.add(entry.toJson().edit().with("session", session.id()).build());
            }
        }
        return new JsonArray(List.copyOf(documents));
    }
}
