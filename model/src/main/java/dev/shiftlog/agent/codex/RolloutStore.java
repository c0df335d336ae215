package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.source.SourceTree.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the rollouts are: anywhere below {@code sessions}, or flat in {@code archived_sessions}. */
record RolloutStore(Path home, SourceTree files) {
    private static final int UUID_LENGTH = 36;
    private static final int DEEPEST = 6;
    private static final int LARGEST_INDEX = 1 << 24;

    List<Conversation> all() throws IOException {
        List<Conversation> found = new ArrayList<>();
        below(home.resolve("sessions"), false, 0, found);
        below(home.resolve("archived_sessions"), true, 0, found);
        return List.copyOf(found);
    }

    private void below(Path folder, boolean archived, int depth, List<Conversation> found)
            throws IOException {
        for (Entry entry : files.list(folder)) {
            if (entry.folder() && depth < DEEPEST) {
                below(entry.path(), archived, depth + 1, found);
            } else if (!entry.folder() && isRollout(entry.name())) {
                found.add(conversation(entry, archived));
            }
        }
    }

    Optional<Conversation> at(Path file) {
        return files.entry(file)
                .filter(entry -> !entry.folder() && entry.name().endsWith(".jsonl"))
                .map(entry -> conversation(entry,
                        file.startsWith(home.resolve("archived_sessions"))));
    }

    /** The rollout of a thread that another one leans on. */
    Optional<Path> file(String id, Path beside) throws IOException {
        List<Conversation> candidates = new ArrayList<>(all());
        for (Entry entry : files.list(beside)) {
            if (!entry.folder() && isRollout(entry.name())) {
                candidates.add(conversation(entry, false));
            }
        }
        return candidates.stream()
                .filter(rollout -> rollout.id().equals(id))
                .map(Conversation::file)
                .findFirst();
    }

    private Conversation conversation(Entry entry, boolean archived) {
        return new Conversation(CodexAgent.ID, id(entry.name()), home, entry.path(), entry.size(),
                entry.modified(), archived, List.of());
    }

    static boolean isRollout(String name) {
        return name.startsWith("rollout-") && name.endsWith(".jsonl");
    }

    private static String id(String name) {
        String stem = name.substring(0, name.length() - ".jsonl".length());
        return stem.substring(Math.max(0, stem.length() - UUID_LENGTH));
    }

    /** The names that people gave; the last line of a thread counts. */
    Map<String, String> names() throws IOException {
        Map<String, String> names = new HashMap<>();
        Optional<byte[]> index = files.small(home.resolve("session_index.jsonl"), LARGEST_INDEX);
        String text = new String(index.orElse(new byte[0]), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            try {
                JsonObject entry = JsonReader.read(line).asObject();
                entry.optionalText("id")
                        .ifPresent(id -> names.put(id, entry.text("thread_name")));
            } catch (JsonException unreadable) {
                // Codex itself skips what it cannot read here, and a title is not worth a fault.
                continue;
            }
        }
        names.values().removeIf(String::isBlank);
        return names;
    }
}
