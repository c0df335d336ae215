package dev.shiftlog.agent;

import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code shiftlog.homes} of the person's settings; one bad entry keeps no other from counting. */
final class HomesSetting {
    private static final String EXAMPLE = "{\"name\": \"backup\", \"path\": \"/mnt/backup/home/me\"}";
    private static final Set<String> KNOWN = Set.of("name", "path", "folders");

    private final Path file;
    private final Path userHome;
    private final List<Home> homes = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    HomesSetting(Path file, Path userHome) {
        this.file = file;
        this.userHome = userHome;
    }

    FurtherHomes read() {
        if (!Files.isRegularFile(file)) {
            return FurtherHomes.NONE;
        }
        try {
            JsonObject settings = JsonReader.read(Files.readAllBytes(file)).asObject().object("shiftlog");
            settings.get("homes").ifPresent(this::homes);
        } catch (IOException | JsonException unreadable) {
            complaints.add(file + " cannot be read (" + unreadable.getMessage()
                    + "), so no further home is listed; mend the file");
        }
        return new FurtherHomes(homes, complaints);
    }

    private void homes(Json setting) {
        if (!(setting instanceof JsonArray)) {
            complaints.add(file + ": 'homes' is no list; write \"homes\": [" + EXAMPLE + "]");
        }
        int place = 0;
        for (Json element : setting.asList()) {
            place++;
            home(element.asObject(), place);
        }
    }

    private void home(JsonObject setting, int place) {
        String name = setting.text("name");
        String about = name.isEmpty() ? "home " + place : "home '" + name + "'";
        Optional<String> fault = fault(setting);
        if (fault.isPresent()) {
            complain(about, fault.get() + "; it is not listed");
            return;
        }
        for (String key : setting.fields().keySet()) {
            if (!KNOWN.contains(key)) {
                complain(about, "'" + key + "' means nothing here; a home has name, path and folders");
            }
        }
        homes.add(new Home(name, path(setting).orElseThrow(), folders(setting, about)));
    }

    private Optional<String> fault(JsonObject setting) {
        String name = setting.text("name");
        if (!name.matches("[\\p{L}\\p{N}._-]{1,24}")) {
            return Optional
                    .of("'name' has to be a word of at most 24 letters, digits, '-', '_' or '.', as in "
                            + EXAMPLE);
        }
        if (homes.stream().anyMatch(home -> home.name().equals(name))) {
            return Optional.of("another home has this name already");
        }
        Optional<Path> path = path(setting);
        if (path.isEmpty()) {
            return Optional.of("'path' has to be the whole path of a home, as in " + EXAMPLE);
        }
        return path.get().equals(userHome.normalize())
                ? Optional.of("'path' is your own home, whose conversations are listed anyway")
                : Optional.empty();
    }

    private Optional<Path> path(JsonObject setting) {
        String text = setting.text("path");
        try {
            Path path = text.startsWith("~/") ? userHome.resolve(text.substring(2)) : Path.of(text);
            return Optional.of(path.normalize()).filter(Path::isAbsolute);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private Map<String, String> folders(JsonObject setting, String about) {
        Map<String, String> folders = new LinkedHashMap<>();
        setting.get("folders")
                .filter(folder -> !(folder instanceof JsonObject))
                .ifPresent(_ -> complain(about,
                        "'folders' has to name folders there and here: {\"/workspace\": \"" + userHome
                                + "/work\"}"));
        setting.object("folders").fields().forEach((there, here) -> {
            String to = trimmed(here.asText().orElse(""));
            if (isWhole(there) && isWhole(to)) {
                folders.put(trimmed(there), to);
            } else {
                complain(about, "the folder '" + there
                        + "' has to be a whole path, and to name one; it stays as it is");
            }
        });
        return folders;
    }

    /** Also the other system's: a container's folders are never Windows's, a backup's may be. */
    private static boolean isWhole(String folder) {
        return folder.startsWith("/") || folder.matches("[A-Za-z]:[\\\\/].*");
    }

    private static String trimmed(String folder) {
        return folder.length() > 1 && (folder.endsWith("/") || folder.endsWith("\\"))
                ? folder.substring(0, folder.length() - 1)
                : folder;
    }

    private void complain(String about, String fault) {
        complaints.add(file + ": " + about + ": " + fault);
    }
}
