package dev.shiftlog.session;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The project's files, each with the words that describe it or an empty text. */
public record FileMap(Map<String, String> descriptions, String scannedAt, JsonObject rest) {
    public static final FileMap EMPTY = new FileMap(Map.of(), "", JsonObject.EMPTY);

    public FileMap {
        descriptions = Collections.unmodifiableMap(new LinkedHashMap<>(descriptions));
    }

    public static FileMap read(JsonObject document) {
        Map<String, String> descriptions = new LinkedHashMap<>();
        for (Map.Entry<String, Json> file : document.object("files").fields().entrySet()) {
            descriptions.put(file.getKey(), file.getValue().asText().orElse(""));
        }
        return new FileMap(
                descriptions, document.text("scanned_at"),
                document.edit().without("files").without("scanned_at").build());
    }

    /** Whether reading the document loses nothing of it. */
    public static boolean isWhole(JsonObject document) {
        Optional<Json> files = document.get("files");
        if (files.isEmpty()) {
            return true;
        }
        if (!(files.get() instanceof JsonObject map)) {
            return false;
        }
        for (Json description : map.fields().values()) {
            if (description.asText().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The files found by a scan; a description stays with its file, and goes with it. */
    public FileMap rescanned(List<String> paths, String when) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String path : paths) {
            found.put(path, descriptions.getOrDefault(path, ""));
        }
        return new FileMap(found, when, rest);
    }

    public FileMap describing(String path, String description) {
        Map<String, String> changed = new LinkedHashMap<>(descriptions);
        changed.put(path, description);
        return new FileMap(changed, scannedAt, rest);
    }

    public FileMap without(String path) {
        Map<String, String> changed = new LinkedHashMap<>(descriptions);
        changed.remove(path);
        return new FileMap(changed, scannedAt, rest);
    }

    /** The paths that somebody described. */
    public List<String> described() {
        List<String> described = new ArrayList<>();
        for (Map.Entry<String, String> file : descriptions.entrySet()) {
            if (!file.getValue().isEmpty()) {
                described.add(file.getKey());
            }
        }
        return described;
    }

    /** The file map as it stands in its file. */
    public JsonObject toJson() {
        JsonObject.Builder files = JsonObject.EMPTY.edit();
        for (Map.Entry<String, String> file : descriptions.entrySet()) {
            files.with(file.getKey(), file.getValue());
        }
        return JsonObject.with("files", files.build()).with("scanned_at", scannedAt).withAll(rest).build();
    }
}
