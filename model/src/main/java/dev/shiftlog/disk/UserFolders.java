package dev.shiftlog.disk;

import java.nio.file.Path;
import java.util.Map;

/** Where Shiftlog keeps what belongs to the user and to no project, as the XDG rules and Windows say. */
public record UserFolders(Map<String, String> environment, Path home) {
    private static final String NAME = "shiftlog";

    /** The folders of a call: its own HOME counts before that of the system's user. */
    public static UserFolders of(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        return new UserFolders(environment, Path.of(home.isEmpty() ? System.getProperty("user.home") : home));
    }

    /** Installed images and shims. */
    public Path data() {
        return folder("XDG_DATA_HOME", ".local/share");
    }

    /** Receipts, kept copies and the trash: what cannot be rebuilt. */
    public Path state() {
        return folder("XDG_STATE_HOME", ".local/state");
    }

    /** What can be rebuilt at any time. */
    public Path cache() {
        return folder("XDG_CACHE_HOME", ".cache");
    }

    /** The person's own settings. */
    public Path config() {
        return folder("XDG_CONFIG_HOME", ".config");
    }

    private Path folder(String variable, String below) {
        String given = environment.getOrDefault(variable, "");
        if (!given.isEmpty() && Path.of(given).isAbsolute()) {
            return Path.of(given).resolve(NAME);
        }
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        return local.isEmpty() ? home.resolve(below).resolve(NAME) : Path.of(local).resolve(NAME);
    }
}
