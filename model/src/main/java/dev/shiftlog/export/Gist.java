package dev.shiftlog.export;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/** What a call does, in one short line: the argument that tells most. */
public final class Gist {
    private static final int LONGEST = 100;
    private static final List<String> TELLING = List.of("command", "cmd", "CommandLine", "file_path",
            "path", "AbsolutePath", "TargetFile", "pattern", "query", "url", "description", "prompt");

    private Gist() {}

    public static String of(Json arguments) {
        for (String name : TELLING) {
            Optional<String> value = arguments.asObject().optionalText(name);
            if (value.isPresent()) {
                return oneLine(value.get());
            }
        }
        return oneLine(arguments.asText().orElseGet(() -> JsonWriter.line(arguments)));
    }

    private static String oneLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
