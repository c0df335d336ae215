package dev.shiftlog.cli.app;

import dev.shiftlog.canvas.Theme;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.tui.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the person wants the app: the user's own config.json, the project's over it, options over both. */
record Preferences(Map<String, List<String>> keys, String theme, List<String> complaints) {
    static Preferences of(Invocation call, StitchFolder folder) {
        Map<String, List<String>> keys = new HashMap<>();
        String theme = "";
        for (Path file : List.of(UserFolders.of(call.environment()).config().resolve("config.json"),
                folder.config())) {
            JsonObject own = read(file);
            own.object("keys").fields().forEach((id, value) -> keys.put(id, spelled(value)));
            theme = own.text("theme").isEmpty() ? theme : own.text("theme");
        }
        String asked = call.value("--theme").or(() -> call.variable("SHIFTLOG_THEME")).orElse(theme);
        return new Preferences(keys, asked, Keymap.with(keys).complaints());
    }

    private static List<String> spelled(Json value) {
        return value.asText().map(text -> List.of(text.strip().split(" +"))).orElse(List.of());
    }

    private static JsonObject read(Path file) {
        try {
            return Files.exists(file)
                    ? JsonReader.read(Files.readAllBytes(file)).asObject().object("shiftlog")
                    : JsonObject.EMPTY;
        } catch (IOException | JsonException unreadable) {
            // The config's own damage is reported where the project is opened; the app starts with its defaults.
            return JsonObject.EMPTY;
        }
    }

    State.Look look(Map<String, String> environment) {
        return new State.Look(Keymap.with(keys), theme(environment), true);
    }

    private Theme theme(Map<String, String> environment) {
        for (Theme known : Theme.values()) {
            if (known.name().equalsIgnoreCase(theme)) {
                return known;
            }
        }
        String background = environment.getOrDefault("COLORFGBG", "");
        return background.endsWith(";15") || background.endsWith(";7") ? Theme.LIGHT : Theme.DARK;
    }
}
