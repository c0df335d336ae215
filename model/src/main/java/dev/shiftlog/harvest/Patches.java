package dev.shiftlog.harvest;

import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.session.TouchedFile;
import dev.shiftlog.transcript.Block;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a patch in Codex's form adds, updates and deletes; one call may patch many. */
final class Patches {
    private static final Pattern FILE = Pattern
            .compile("\\*\\*\\* (Add|Update|Delete) File: ([^\\\\\"\\n]+)");

    private Patches() {}

    static Map<String, TouchedFile.Change> in(Block.ToolCall call) {
        Map<String, TouchedFile.Change> files = new LinkedHashMap<>();
        String text = call.arguments().asText().orElseGet(() -> JsonWriter.line(call.arguments()));
        if (!text.contains("*** Begin Patch")) {
            return files;
        }
        Matcher file = FILE.matcher(text);
        while (file.find()) {
            files.put(file.group(2).strip(), switch (file.group(1)) {
                case "Add" -> TouchedFile.Change.CREATED;
                case "Delete" -> TouchedFile.Change.DELETED;
                default -> TouchedFile.Change.MODIFIED;
            });
        }
        return files;
    }
}
