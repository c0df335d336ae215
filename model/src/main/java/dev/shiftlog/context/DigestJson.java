package dev.shiftlog.context;

import dev.shiftlog.context.Digest.Checkout;
import dev.shiftlog.context.Digest.Files;
import dev.shiftlog.context.Digest.Previous;
import dev.shiftlog.context.Digest.Remembered;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Plan;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.SessionJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The digest as it is kept between calls. */
final class DigestJson {
    /** Grows with the shape: a digest of another version is made anew. */
    private static final long VERSION = 1;

    private DigestJson() {}

    public static JsonObject write(Digest digest) {
        return JsonObject.with("version", Json.of(VERSION))
                .with("past_sessions", digest.pastSessions())
                .with("decisions", remembered(digest.decisions()))
                .with("dead_ends", remembered(digest.deadEnds()))
                .with("previous", previous(digest.previous()))
                .with("described", texts(digest.files().described()))
                .with("folded", folded(digest.files().folded()))
                .with("files", digest.files().total())
                .with("checkout", checkout(digest.checkout()))
                .build();
    }

    /** Reads a digest; none where it was written by another version of ours. */
    public static Optional<Digest> read(JsonObject json) {
        if (json.number("version", 0) != VERSION) {
            return Optional.empty();
        }
        return Optional.of(new Digest((int) json.number("past_sessions", 0),
                remembered(Kind.DECISION, Decision.class, json.object("decisions")),
                remembered(Kind.DEAD_END, DeadEnd.class, json.object("dead_ends")),
                previous(json.object("previous")),
                new Files(texts(json.object("described")), folded(json.object("folded")),
                        (int) json.number("files", 0)),
                checkout(json.object("checkout"))));
    }

    private static JsonObject remembered(Remembered<? extends Entry> remembered) {
        List<Json> entries = new ArrayList<>();
        for (Entry entry : remembered.newest()) {
            entries.add(entry.toJson());
        }
        return JsonObject.with("total", Json.of(remembered.total()))
                .with("newest", new JsonArray(entries))
                .build();
    }

    private static <T extends Entry> Remembered<T> remembered(Kind kind, Class<T> type, JsonObject json) {
        List<T> entries = new ArrayList<>();
        for (Json entry : json.list("newest")) {
            entries.add(type.cast(kind.read(entry.asObject())));
        }
        return new Remembered<>(entries, (int) json.number("total", entries.size()));
    }

    /** As a session's document, whose shape is known already. */
    private static JsonObject previous(Previous previous) {
        Session session = Session.started("", "")
                .withTask(previous.task())
                .withPlan(previous.plan())
                .with(Kind.STEP, List.copyOf(previous.steps()))
                .with(Kind.PROGRESS, List.copyOf(previous.progress().newest()));
        return JsonObject.with("session", session.toJson())
                .with("progress", previous.progress().total())
                .build();
    }

    private static Previous previous(JsonObject json) {
        Session session = SessionJson.read(json.object("session")).session();
        Optional<Plan> plan = session.plan();
        return new Previous(session.task(), plan, session.steps(), new Remembered<>(session.progress(),
                (int) json.number("progress", session.progress().size())));
    }

    private static JsonObject folded(List<FoldedPath> paths) {
        JsonObject.Builder json = JsonObject.EMPTY.edit();
        for (FoldedPath path : paths) {
            json.with(path.path(), path.files());
        }
        return json.build();
    }

    private static List<FoldedPath> folded(JsonObject json) {
        List<FoldedPath> paths = new ArrayList<>();
        for (Map.Entry<String, Json> path : json.fields().entrySet()) {
            paths.add(new FoldedPath(path.getKey(), (int) json.number(path.getKey(), 1)));
        }
        return paths;
    }

    private static JsonObject checkout(Checkout checkout) {
        return JsonObject.with("branch", checkout.branch())
                .with("head", checkout.head())
                .with("drift", checkout.drift())
                .with("as_of", checkout.asOf())
                .with("changed", texts(checkout.changed()))
                .build();
    }

    private static Checkout checkout(JsonObject json) {
        return new Checkout(json.text("branch"), json.text("head"), json.text("drift"), json.text("as_of"),
                texts(json.object("changed")));
    }

    private static JsonObject texts(Map<String, String> texts) {
        JsonObject.Builder json = JsonObject.EMPTY.edit();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.with(text.getKey(), text.getValue());
        }
        return json.build();
    }

    private static Map<String, String> texts(JsonObject json) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : json.fields().keySet()) {
            texts.put(key, json.text(key));
        }
        return texts;
    }
}
