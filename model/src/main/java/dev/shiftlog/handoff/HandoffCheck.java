package dev.shiftlog.handoff;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that the files of a handoff folder are whole and agree with each other. */
final class HandoffCheck {
    private final HandoffFolder handoffs;
    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    private HandoffCheck(HandoffFolder handoffs) {
        this.handoffs = handoffs;
        this.folder = handoffs.path();
    }

    /** Every problem, one sentence each; with the archives where asked. */
    public static List<String> problems(HandoffFolder handoffs, boolean withArchives) throws IOException {
        HandoffCheck check = new HandoffCheck(handoffs);
        if (!handoffs.exists()) {
            return List.of("no " + HandoffFolder.NAME + "/ directory at " + HandoffFolder.NAME);
        }
        handoffs.recover();
        Optional<Handoff> latest = check.latest();
        check.checkPrompt(latest);
        Optional<HandoffIndex> index = check.index();
        index.ifPresent(found -> check.checkIndex(found, latest));
        if (withArchives) {
            check.checkArchives(index);
        }
        return List.copyOf(check.problems);
    }

    /** What the latest handoff should not tell, by kind. */
    public static List<String> leaks(HandoffFolder handoffs) throws IOException {
        try {
            return handoffs.latest()
                    .map(HandoffFolder::leaks)
                    .orElse(List.of())
                    .stream()
                    .map(kind -> "possible leak in handoff: " + kind.label())
                    .toList();
        } catch (HandoffException unreadable) {
            return List.of();
        }
    }

    private Optional<Handoff> latest() throws IOException {
        if (!Files.isRegularFile(folder.resolve(HandoffFolder.LATEST))) {
            problems.add("missing " + HandoffFolder.LATEST);
            return Optional.empty();
        }
        return read(HandoffFolder.LATEST);
    }

    /** Reads one document and notes everything that is wrong in it. */
    private Optional<Handoff> read(String file) throws IOException {
        try {
            Handoff handoff = Handoff.parse(Utf8.read(folder.resolve(file), file));
            HandoffRules.flawsOfWritten(handoff).forEach(flaw -> problems.add(file + ": " + flaw.message()));
            return Optional.of(handoff);
        } catch (HandoffException broken) {
            String message = broken.getMessage();
            problems.add(message.startsWith(file) ? message : file + ": " + message);
            return Optional.empty();
        }
    }

    private void checkPrompt(Optional<Handoff> latest) throws IOException {
        if (!Files.isRegularFile(folder.resolve(HandoffFolder.PROMPT))) {
            problems.add("missing " + HandoffFolder.PROMPT);
            return;
        }
        try {
            String prompt = handoffs.readOrEmpty(HandoffFolder.PROMPT);
            latest.map(Handoff::firstNextAction)
                    .filter(action -> !prompt.contains(action))
                    .ifPresent(
                            action -> problems.add(HandoffFolder.PROMPT
                                    + " is stale: it does not contain LATEST.md next_todo_items[0] ('"
                                    + action + "')"));
        } catch (HandoffException unreadable) {
            problems.add(unreadable.getMessage());
        }
    }

    private Optional<HandoffIndex> index() throws IOException {
        if (!Files.isRegularFile(folder.resolve(HandoffFolder.INDEX))) {
            problems.add("missing " + HandoffFolder.INDEX);
            return Optional.empty();
        }
        try {
            return Optional.of(handoffs.index());
        } catch (HandoffException broken) {
            problems.add(broken.getMessage());
            return Optional.empty();
        }
    }

    private void checkIndex(HandoffIndex index, Optional<Handoff> latest) {
        if (latest.isPresent()) {
            compare(index, "latest_session", "session_id", latest.get().sessionId());
            boolean closed = index.text("first_next_action").isEmpty()
                    && index.session(index.text("latest_session"))
                            .map(entry -> HandoffIndex.textIn(entry, "status"))
                            .equals(Optional.of(HandoffIndex.DONE));
            if (!closed) {
                compare(index, "first_next_action", "next_todo_items[0]", latest.get().firstNextAction());
            }
        }
        checkFile("INDEX.yaml.latest_file", index.text("latest_file"));
        Json sessions = index.fields().get("sessions").orElse(Json.NULL);
        if (!(sessions instanceof JsonArray) && sessions != Json.NULL) {
            problems.add("INDEX.yaml.sessions is not a list");
        }
        int place = 0;
        for (Json entry : sessions.asList()) {
            String name = "INDEX.yaml.sessions[" + place++ + "]";
            if (entry instanceof JsonObject session) {
                checkFile(name + ".file", HandoffIndex.textIn(session, "file"));
            } else {
                problems.add(name + " is not a mapping");
            }
        }
    }

    private void compare(HandoffIndex index, String field, String other, String expected) {
        if (!index.text(field).equals(expected)) {
            problems.add(
                    "INDEX.yaml." + field + " ('" + index.text(field) + "') does not match LATEST.md " + other
                            + " ('" + expected + "')");
        }
    }

    private void checkFile(String place, String name) {
        Path file = folder.resolve(name).normalize();
        if (name.isBlank()) {
            problems.add(place + " is missing");
        } else if (Path.of(name).isAbsolute() || !file.startsWith(folder)) {
            problems.add(place + " ('" + name + "') is outside " + HandoffFolder.NAME + "/");
        } else if (!Files.isRegularFile(file)) {
            problems.add(place + " ('" + name + "') does not exist on disk");
        }
    }

    private void checkArchives(Optional<HandoffIndex> index) throws IOException {
        Archive archive = new Archive(folder);
        Set<String> known = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (JsonObject entry : index.map(HandoffIndex::sessions).orElse(List.of())) {
            known.add(HandoffIndex.textIn(entry, "file"));
            ids.add(HandoffIndex.textIn(entry, "session_id"));
        }
        for (String file : archive.files()) {
            read(file);
            if (!known.contains(file) && archive.owner(file).filter(ids::contains).isEmpty()) {
                problems.add(file + " is not in INDEX.yaml; hand it to: shiftlog handoff create -i "
                        + HandoffFolder.NAME + "/" + file);
            }
        }
        if (index.isPresent()) {
            compareWithLatest(index.get().text("latest_file"));
        }
    }

    private void compareWithLatest(String file) throws IOException {
        Path archived = folder.resolve(file).normalize();
        Path latest = folder.resolve(HandoffFolder.LATEST);
        if (archived.startsWith(folder) && Files.isRegularFile(archived) && Files.isRegularFile(latest)
                && Files.mismatch(archived, latest) >= 0) {
            problems.add("LATEST.md differs from its archive " + file);
        }
    }
}
