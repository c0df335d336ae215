package dev.shiftlog.hook;

import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Our hooks as a plugin or extension that a host took itself: each host notes in a file of its own which ones run. */
record HookPlugin(HookHost host, Path user, Path project) {
    private static final String NAME = "shiftlog";
    private static final String PLUGIN = NAME + "@" + NAME;
    private static final String ENABLED = "enabledPlugins";

    /** The file by which the host runs our plugin; none where it does not, or where that cannot be read. */
    Optional<Path> enabledIn() {
        try {
            return switch (host) {
                case CLAUDE -> inSettings(List.of(project.resolve(".claude/settings.local.json"),
                        project.resolve(".claude/settings.json"), user.resolve("settings.json")));
                case COPILOT -> inSettings(List.of(user.resolve("settings.json")));
                case CODEX -> Optional.of(user.resolve("config.toml"))
                        .filter(config -> new CodexConfig(content(config)).runs(PLUGIN));
                case GEMINI -> inExtensions(user.resolve("extensions"));
            };
        } catch (JsonException garbage) {
            return Optional.empty();
        }
    }

    /** Of several files, the first one that mentions the plugin decides. */
    private static Optional<Path> inSettings(List<Path> files) throws JsonException {
        for (Path file : files) {
            JsonObject enabled = object(file).object(ENABLED);
            if (enabled.get(PLUGIN).isPresent()) {
                return enabled.isTrue(PLUGIN) ? Optional.of(file) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The last rule for a folder around the project decides; an extension without rules runs. */
    private Optional<Path> inExtensions(Path extensions) throws JsonException {
        Path ours = extensions.resolve(NAME).resolve("hooks/hooks.json");
        boolean runs = Files.isRegularFile(ours);
        JsonObject rules = object(extensions.resolve("extension-enablement.json")).object(NAME);
        for (String rule : rules.texts("overrides")) {
            boolean not = rule.startsWith("!");
            String folder = rule.substring(not ? 1 : 0).replaceFirst("\\*$", "");
            if ((project + "/").startsWith(folder)) {
                runs &= !not;
            }
        }
        return runs ? Optional.of(ours) : Optional.empty();
    }

    private static JsonObject object(Path file) throws JsonException {
        String content = content(file);
        return content.isBlank()
                ? JsonObject.EMPTY
                : JsonReader.read(content.getBytes(StandardCharsets.UTF_8)).asObject();
    }

    private static String content(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
