package dev.shiftlog.session;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The session's document: stitch-ctx's shape, with all that it has no place for under one key. What
 * we cannot read is named, so that the caller keeps a copy before anything is written over it.
 */
public final class SessionJson {
    private static final String[] TOP_KEYS = {"id", "started_at", "ended_at", "task", "plan", "progress",
            "decisions", "dead_ends", "files_touched", Entry.OURS};
    private static final String[] TEXT_KEYS = {"id", "started_at", "ended_at", "task"};
    private static final String[] OUR_KEYS = {"next_id", "branch", "start_commit", "replaced_tasks"};

    private SessionJson() {}

    /** A session that was read, and a line for each thing in its document that could not be. */
    public record Reading(Session session, List<String> damages) {
        public Reading {
            damages = List.copyOf(damages);
        }
    }

    /** Reads a session's document; entries without ids get the same new ones at every reading. */
    public static Reading read(JsonObject document) {
        List<String> damages = new ArrayList<>();
        Session session = new Session(heading(document), plan(document, damages), Entries.NONE);
        for (String key : TEXT_KEYS) {
            Json value = document.get(key).orElse(Json.NULL);
            if (value != Json.NULL && value.asText().isEmpty()) {
                damages.add("\"" + key + "\" is not a text");
            }
        }
        for (Kind kind : Kind.values()) {
            List<Entry> entries = entries(kind, document, damages);
            if (!entries.isEmpty()) {
                session = session.with(kind, entries);
            }
        }
        return new Reading(EntryIds.given(withTouched(session, document)), damages);
    }

    private static Heading heading(JsonObject document) {
        JsonObject ours = document.object(Entry.OURS);
        List<JsonObject> replaced = new ArrayList<>();
        for (Json task : ours.list("replaced_tasks")) {
            replaced.add(task.asObject());
        }
        return new Heading(
                document.text("id"),
                document.text("started_at"),
                document.text("ended_at"),
                document.text("task"),
                ours.number("next_id", 1),
                ours.text("branch"),
                ours.text("start_commit"),
                replaced,
                new Heading.Unknown(document.without(TOP_KEYS), withoutKinds(ours.without(OUR_KEYS))));
    }

    private static JsonObject withoutKinds(JsonObject ours) {
        JsonObject.Builder rest = ours.edit();
        for (Kind kind : Kind.values()) {
            if (kind.place() == Kind.Place.OURS) {
                rest.without(kind.key());
            }
        }
        return rest.build();
    }

    private static Optional<Plan> plan(JsonObject document, List<String> damages) {
        Optional<Json> plan = document.get("plan");
        if (plan.isEmpty() || plan.get() == JsonNull.INSTANCE) {
            return Optional.empty();
        }
        if (!(plan.get() instanceof JsonObject)) {
            damages.add("\"plan\" is not an object");
            return Optional.empty();
        }
        return Optional.of(Plan.read(plan.get().asObject()));
    }

    private static List<Entry> entries(Kind kind, JsonObject document, List<String> damages) {
        Optional<Json> array = holder(kind, document).get(kind.key());
        if (array.isEmpty() || array.get() == JsonNull.INSTANCE) {
            return List.of();
        }
        if (!(array.get() instanceof JsonArray)) {
            damages.add("\"" + kind.key() + "\" is not a list");
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (Json element : array.get().asList()) {
            if (element instanceof JsonObject object) {
                Entry entry = kind.read(object);
                entries.add(entry);
                if (entry.text().isEmpty() && !object.isEmpty()) {
                    damages.add("an element of \"" + kind.key() + "\" has no text");
                }
            } else {
                damages.add("an element of \"" + kind.key() + "\" is not an object");
            }
        }
        return entries;
    }

    private static JsonObject holder(Kind kind, JsonObject document) {
        return switch (kind.place()) {
            case TOP -> document;
            case PLAN -> document.object("plan");
            case OURS -> document.object(Entry.OURS);
        };
    }

    /** Paths that another program put into files_touched become files of ours. */
    private static Session withTouched(Session session, JsonObject document) {
        List<String> paths = document.texts("files_touched");
        if (paths.isEmpty()) {
            return session;
        }
        Set<String> known = new HashSet<>();
        for (TouchedFile file : session.files()) {
            known.add(file.path());
        }
        List<Entry> files = new ArrayList<>(session.entries(Kind.FILE));
        for (String path : new LinkedHashSet<>(paths)) {
            if (known.add(path)) {
                files.add(TouchedFile.of(path, TouchedFile.Change.TOUCHED));
            }
        }
        return session.with(Kind.FILE, files);
    }

    static JsonObject write(Session session) {
        Heading heading = session.heading();
        JsonObject.Builder json = JsonObject.with("id", heading.id())
                .with("started_at", heading.startedAt())
                .with("ended_at", textOrNull(heading.endedAt()))
                .with("task", textOrNull(heading.task()))
                .with("plan", planOf(session));
        for (Kind kind : Kind.values()) {
            if (kind.place() == Kind.Place.TOP) {
                json.with(kind.key(), new JsonArray(documents(session, kind)));
            }
        }
        json.with("files_touched", Json.texts(paths(session)));
        json.withAll(heading.unknown().top());
        return json.with(Entry.OURS, ours(session)).build();
    }

    private static Json planOf(Session session) {
        List<Json> steps = documents(session, Kind.STEP);
        if (session.plan().isEmpty()) {
            return steps.isEmpty() ? JsonNull.INSTANCE : Plan.of("", "").toJson(steps);
        }
        return session.plan().get().toJson(steps);
    }

    private static Json textOrNull(String text) {
        return text.isEmpty() ? JsonNull.INSTANCE : Json.of(text);
    }

    private static List<Json> documents(Session session, Kind kind) {
        List<Json> documents = new ArrayList<>();
        for (Entry entry : session.entries(kind)) {
            documents.add(entry.toJson());
        }
        return documents;
    }

    private static List<String> paths(Session session) {
        List<String> paths = new ArrayList<>();
        for (TouchedFile file : session.files()) {
            paths.add(file.path());
        }
        return paths;
    }

    private static JsonObject ours(Session session) {
        Heading heading = session.heading();
        JsonObject.Builder ours = JsonObject.with("next_id", Json.of(heading.nextId()))
                .withUnlessEmpty("branch", heading.branch())
                .withUnlessEmpty("start_commit", heading.startCommit())
                .withUnlessEmpty("replaced_tasks", heading.replacedTasks());
        for (Kind kind : Kind.values()) {
            if (kind.place() == Kind.Place.OURS) {
                ours.withUnlessEmpty(kind.key(), documents(session, kind));
            }
        }
        return ours.withAll(heading.unknown().ours()).build();
    }
}
