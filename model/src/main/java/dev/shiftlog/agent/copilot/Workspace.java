package dev.shiftlog.agent.copilot;

import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The workspace.yaml beside the events: one level of keys with plain or quoted values, which is all
 * that Copilot writes there.
 */
record Workspace(Map<String, String> values, boolean present, boolean readable) {
    private static final int LARGEST = 1 << 18;

    Workspace {
        values = Map.copyOf(values);
    }

    static Workspace beside(Path events, SourceTree files) throws IOException {
        Optional<byte[]> bytes = files.small(events.resolveSibling("workspace.yaml"), LARGEST);
        Map<String, String> values = new HashMap<>();
        boolean readable = true;
        String last = "";
        String text = new String(bytes.orElse(new byte[0]), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':');
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0)) && !last.isEmpty()) {
                values.merge(last, line.strip(), Workspace::folded);
            } else if (colon > 0 && line.substring(0, colon).matches("\\w+")) {
                last = line.substring(0, colon);
                values.put(last, value(line.substring(colon + 1).strip()));
            } else {
                readable = false;
            }
        }
        readable &= values.values().stream().noneMatch(Workspace::isOpen);
        return new Workspace(values, bytes.isPresent() && !text.isBlank(), readable);
    }

    /** A quoted text that was not ended, which no YAML reader takes. */
    private static boolean isOpen(String value) {
        return value.startsWith("\"") && (value.length() == 1 || !value.endsWith("\""));
    }

    private static String folded(String begun, String more) {
        boolean opening = begun.matches("[>|][+-]?");
        return opening ? more : begun + " " + more;
    }

    private static String value(String spelled) {
        if (spelled.startsWith("\"")) {
            try {
                return JsonReader.read(spelled).asText().orElse(spelled);
            } catch (JsonException otherEscapes) {
                return spelled;
            }
        }
        if (spelled.length() > 1 && spelled.startsWith("'") && spelled.endsWith("'")) {
            return spelled.substring(1, spelled.length() - 1).replace("''", "'");
        }
        return spelled;
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(value -> !value.isBlank() && !value.equals("null"));
    }
}
