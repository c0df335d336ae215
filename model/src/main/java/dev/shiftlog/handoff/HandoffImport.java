package dev.shiftlog.handoff;

import dev.shiftlog.change.Change;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.CommandRun;
import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Problem.Sighting;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.Todo;
import dev.shiftlog.session.TouchedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the handoffs of a folder tell, as changes of the session; what it knows already is left out. */
public final class HandoffImport {
    private static final Pattern DECISION = Pattern
            .compile("- \\[(\\d{4}-\\d{2}-\\d{2})\\]\\[[^\\]]*\\] (.*)");
    private static final Pattern BECAUSE = Pattern.compile(" (?:\u2014|--|-) ");
    private static final String DEAD_ENDS = "# Failed Attempts / Dead Ends";

    private final Session session;
    private final Set<String> present = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    /** The changes to make, and what has no place in a session, a sentence each. */
    public record Imported(List<Change> changes, List<String> left) {
        public Imported {
            changes = List.copyOf(changes);
            left = List.copyOf(left);
        }
    }

    private HandoffImport(Session session) {
        this.session = session;
    }

    /** Reads the folder: the latest handoff is the work to go on with, all of them hold decisions and dead ends. */
    public static Imported of(HandoffFolder handoffs, Session session) throws IOException, HandoffException {
        HandoffImport reading = new HandoffImport(session);
        for (String line : handoffs.readOrEmpty(HandoffFolder.DECISIONS).lines().toList()) {
            reading.decision(line);
        }
        Archive archive = new Archive(handoffs.path());
        for (String file : archive.files()) {
            reading.archived(handoffs, file);
        }
        Optional<Handoff> latest = handoffs.latest();
        if (latest.isPresent()) {
            reading.latest(latest.get(), handoffs.index());
        }
        return new Imported(reading.changes, reading.left);
    }

    private void decision(String line) {
        Matcher parts = DECISION.matcher(line);
        if (parts.matches()) {
            String[] why = BECAUSE.split(parts.group(2), 2);
            String time = parts.group(1) + "T00:00:00.000000";
            add(new Decision("", why[0], why.length > 1 ? why[1] : "", time, JsonObject.EMPTY));
        }
    }

    private void archived(HandoffFolder handoffs, String file) throws IOException {
        try {
            deadEnds(Handoff.parse(Utf8.read(handoffs.path().resolve(file), file)));
        } catch (HandoffException unreadable) {
            left.add(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private void deadEnds(Handoff handoff) {
        boolean inside = false;
        for (String line : handoff.narrative().lines().toList()) {
            if (line.startsWith("# ")) {
                inside = line.stripTrailing().equals(DEAD_ENDS);
            } else if (inside && line.startsWith("- ")) {
                String[] why = BECAUSE.split(line.substring(2), 2);
                add(DeadEnd.of(why[0], why.length > 1 ? why[1] : ""));
            }
        }
    }

    private void latest(Handoff latest, HandoffIndex index) {
        deadEnds(latest);
        latest.texts("decisions")
                .forEach(text -> decision("- [" + latest.text("session_date") + "][] " + text));
        if (session.task().isBlank() && !latest.text("primary_goal").isBlank()) {
            changes.add(Change.setTask(latest.text("primary_goal")));
        }
        latest.texts("completed_tasks").forEach(text -> add(Progress.of(text)));
        boolean closed = index.session(latest.sessionId())
                .map(entry -> HandoffIndex.textIn(entry, "status"))
                .filter(HandoffIndex.DONE::equals)
                .isPresent();
        if (closed) {
            left.add("the session " + latest.sessionId()
                    + " is closed as DONE: its next_todo_items were not imported");
        } else {
            latest.texts("next_todo_items").forEach(text -> add(Todo.of(text)));
        }
        for (String issue : latest.texts("known_issues")) {
            if (isNew(Kind.PROBLEM, issue)) {
                changes.add(Change.reportProblem(new Sighting("", "", 0, issue, List.of())));
            }
        }
        latest.fields().list("active_context_files").forEach(this::file);
        latest.fields().list("validation").forEach(check -> validation(check.asObject()));
        left.add("the narrative and search_tags stay in " + HandoffFolder.NAME + "/" + HandoffFolder.LATEST);
    }

    private void file(Json entry) {
        JsonObject fields = entry.asObject();
        String path = fields.isEmpty() ? Handoff.textOf(entry).orElse("") : fields.text("path");
        if (!path.isBlank() && isNew(Kind.FILE, path)) {
            changes.add(
                    Change.touchFile(
                            new TouchedFile("", path, TouchedFile.Change.TOUCHED, fields.text("reason"),
                                    JsonObject.EMPTY)));
        }
    }

    private void validation(JsonObject check) {
        String command = check.text("command");
        String result = check.text("result");
        if (result.equals("passed") || result.equals("failed")) {
            add(CommandRun.of(command, result.equals("passed") ? 0 : 1));
        } else {
            left.add("`" + command + "` was " + (result.isEmpty() ? "without result" : result)
                    + ": no run to import");
        }
    }

    private void add(Entry entry) {
        if (!entry.text().isBlank() && isNew(entry.kind(), entry.text())) {
            changes.add(Change.addEntry(entry));
        }
    }

    /** Whether this is the first time that the kind gets this text; notes that it has it now. */
    private boolean isNew(Kind kind, String text) {
        if (session.entries(kind).stream().anyMatch(known -> known.text().equals(text))) {
            return false;
        }
        return present.add(kind + " " + text);
    }
}
