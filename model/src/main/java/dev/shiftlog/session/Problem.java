package dev.shiftlog.session;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An error that was met: where, how often, what was tried, and what solved it. */
public record Problem(String id, Sighting sighting, int count, String firstSeen, String lastSeen,
        List<Attempt> attempts, Optional<Resolution> resolution, JsonObject rest) implements Entry {

    private static final String SOLVED_BEFORE = "solved_before";
    private static final String IN_VAIN = "in_vain";

    /** What an error looks like; fingerprints beside the first are other programs' names for it. */
    public record Sighting(String type, String file, int line, String message, List<String> fingerprints) {
        public Sighting {
            fingerprints = List.copyOf(fingerprints);
        }

        /** Whether both are the same error, by any of their fingerprints, or by place and message. */
        public boolean matches(Sighting other) {
            for (String fingerprint : fingerprints) {
                if (other.fingerprints.contains(fingerprint)) {
                    return true;
                }
            }
            return fingerprints.isEmpty() && other.fingerprints.isEmpty() && type.equals(other.type)
                    && file.equals(other.file) && line == other.line && message.equals(other.message);
        }
    }

    /** Something that was tried against an error. */
    public record Attempt(String what, String timestamp) {}

    /** What solved an error. */
    public record Resolution(String how, String timestamp) {}

    public Problem {
        attempts = List.copyOf(attempts);
    }

    /** An error seen for the first time. */
    public static Problem of(Sighting sighting) {
        return new Problem("", sighting, 1, "", "", List.of(), Optional.empty(), JsonObject.EMPTY);
    }

    static Problem read(JsonObject json) {
        List<Attempt> attempts = new ArrayList<>();
        for (Json attempt : json.list("tried")) {
            attempts.add(new Attempt(attempt.asObject().text("what"), attempt.asObject().text("timestamp")));
        }
        Optional<Resolution> resolution = json.get("resolution")
                .map(found -> new Resolution(found.asObject().text("how"),
                        found.asObject().text("timestamp")));
        return new Problem(
                Entry.idIn(json),
                new Sighting(
                        json.text("type"),
                        json.text("file"),
                        lineIn(json),
                        json.text("message"),
                        json.texts("fingerprints")),
                (int) json.number("count", 1),
                json.text("first_seen"),
                json.text("last_seen"),
                attempts,
                resolution,
                Entry.restOf(json, "type", "file", "line", "message", "fingerprints", "count", "first_seen",
                        "last_seen",
                        "tried", "resolution"));
    }

    /** A person edits the line as text; what is no number is no line. */
    private static int lineIn(JsonObject json) {
        String typed = json.text("line");
        if (!typed.isEmpty() && typed.chars().allMatch(Character::isDigit) && typed.length() < 10) {
            return Integer.parseInt(typed);
        }
        return (int) json.number("line", 0);
    }

    public boolean isOpen() {
        return resolution.isEmpty();
    }

    /**
     * Seen once more: open again if it was resolved, with all names it is known by. What had solved it is kept,
     * for it may do so again; what was tried meanwhile was tried in vain.
     */
    public Problem seenAgain(Sighting again, String when) {
        List<String> names = new ArrayList<>(sighting.fingerprints());
        for (String name : again.fingerprints()) {
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        Sighting latest = new Sighting(again.type(), again.file(), again.line(), again.message(), names);
        JsonObject kept = resolution.map(solved -> rest.edit()
                .with(SOLVED_BEFORE,
                        JsonObject.with("how", solved.how()).with("timestamp", solved.timestamp()).build())
                .build()).orElseGet(this::withWhatWasInVain);
        return new Problem(id, latest, count + 1, firstSeen, when, attempts, Optional.empty(), kept);
    }

    private JsonObject withWhatWasInVain() {
        if (attempts.isEmpty() || !isBeingTried(attempts.getLast().what())) {
            return rest;
        }
        List<String> inVain = new ArrayList<>(rest.texts(IN_VAIN));
        inVain.add(attempts.getLast().what());
        return rest.edit().with(IN_VAIN, Json.texts(inVain)).build();
    }

    /** Whether the error was seen again although this was tried. */
    public boolean wasTriedInVain(String what) {
        return rest.texts(IN_VAIN).contains(what);
    }

    /** What solved it, now or the last time before it came again; empty where nobody said so. */
    public String solution() {
        return resolution.map(Resolution::how).orElse(rest.object(SOLVED_BEFORE).text("how"));
    }

    /** Whether this was tried and the error was not seen since, so that it is not known yet if it helps. */
    public boolean isBeingTried(String what) {
        return !attempts.isEmpty() && attempts.getLast().what().equals(what)
                && attempts.getLast().timestamp().compareTo(lastSeen) > 0;
    }

    /** The same error, which keeps more beside the fields we know. */
    public Problem with(JsonObject more) {
        return new Problem(id, sighting, count, firstSeen, lastSeen, attempts, resolution,
                rest.edit().withAll(more).build());
    }

    public Problem resolved(String how, String when) {
        return new Problem(id, sighting, count, firstSeen, lastSeen, attempts,
                Optional.of(new Resolution(how, when)), rest.without(IN_VAIN));
    }

    public Problem reopened() {
        return new Problem(id, sighting, count, firstSeen, lastSeen, attempts, Optional.empty(), rest);
    }

    public Problem tried(String what, String when) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(new Attempt(what, when));
        return new Problem(id, sighting, count, firstSeen, lastSeen, more, resolution, rest);
    }

    /** The file with its line, or an empty text where no file is known. */
    public String place() {
        return sighting.line() == 0 ? sighting.file() : sighting.file() + ":" + sighting.line();
    }

    @Override
    public Kind kind() {
        return Kind.PROBLEM;
    }

    @Override
    public String timestamp() {
        return lastSeen;
    }

    @Override
    public String text() {
        return sighting.message();
    }

    @Override
    public String explanation() {
        return resolution.map(Resolution::how).orElse("");
    }

    @Override
    public JsonObject fields() {
        List<JsonObject> tried = new ArrayList<>();
        for (Attempt attempt : attempts) {
            tried.add(JsonObject.with("what", attempt.what()).with("timestamp", attempt.timestamp()).build());
        }
        JsonObject.Builder json = JsonObject.with("message", sighting.message())
                .withUnlessEmpty("type", sighting.type())
                .withUnlessEmpty("file", sighting.file());
        if (sighting.line() > 0) {
            json.with("line", sighting.line());
        }
        json.with("count", count)
                .with("first_seen", firstSeen)
                .with("last_seen", lastSeen)
                .with("fingerprints", Json.texts(sighting.fingerprints()))
                .withUnlessEmpty("tried", tried);
        resolution.ifPresent(found -> json.with("resolution",
                JsonObject.with("how", found.how()).with("timestamp", found.timestamp()).build()));
        return json.build();
    }
}
