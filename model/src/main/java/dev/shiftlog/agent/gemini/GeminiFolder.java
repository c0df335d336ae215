package dev.shiftlog.agent.gemini;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder in which Gemini CLI keeps the chats of a working folder, found in its own order: the
 * registry, a folder that is marked as that one's, else a new name that nobody has.
 */
record GeminiFolder(Path path, boolean marked) {
    static final int CHECKSUM = 64;
    private static final int LONGEST_REGISTRY = 4 * 1024 * 1024;
    private static final int LONGEST_MARKER = 64 * 1024;

    static GeminiFolder of(Path home, Path folder, SourceTree files) throws IOException {
        Path chats = home.resolve("tmp");
        Optional<String> registered = registered(home, folder, files);
        if (registered.isPresent()) {
            Path path = chats.resolve(registered.get());
            Optional<String> owner = marker(path, files);
            if (owner.isEmpty() || owner.get().equals(folder.toString())) {
                return new GeminiFolder(path, owner.isPresent());
            }
        }
        for (String root : new String[]{"tmp", "history"}) {
            for (SourceTree.Entry entry : files.list(home.resolve(root))) {
                if (entry.folder()
                        && marker(entry.path(), files).filter(folder.toString()::equals).isPresent()) {
                    Path path = chats.resolve(entry.name());
                    return new GeminiFolder(path, marker(path, files).isPresent());
                }
            }
        }
        return new GeminiFolder(unused(home, slug(folder), files), false);
    }

    /** What versions up to 0.24 called the folder, and what stands in every header. */
    static String checksum(String folder) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(folder.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    static String slug(Path folder) {
        String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "project" : slug;
    }

    private static Path unused(Path home, String slug, SourceTree files) throws IOException {
        String name = slug;
        for (int i = 1; taken(home, name, files); i++) {
            name = slug + "-" + i;
        }
        return home.resolve("tmp").resolve(name);
    }

    private static boolean taken(Path home, String name, SourceTree files) throws IOException {
        return files.entry(home.resolve("tmp").resolve(name)).isPresent()
                || files.entry(home.resolve("history").resolve(name)).isPresent()
                || registry(home, files).fields().containsValue(Json.of(name));
    }

    /** A name from the registry is trusted only if it cannot lead elsewhere. */
    private static Optional<String> registered(Path home, Path folder, SourceTree files) throws IOException {
        return registry(home, files).optionalText(folder.toString())
                .filter(slug -> slug.matches("[a-z0-9-]+"));
    }

    private static JsonObject registry(Path home, SourceTree files) throws IOException {
        Optional<byte[]> text = files.small(home.resolve("projects.json"), LONGEST_REGISTRY);
        try {
            return text.isEmpty()
                    ? JsonObject.EMPTY
                    : JsonReader.read(text.get()).asObject().object("projects");
        } catch (JsonException broken) {
            // The tool itself takes a broken registry for an empty one.
            return JsonObject.EMPTY;
        }
    }

    private static Optional<String> marker(Path folder, SourceTree files) throws IOException {
        return files.small(folder.resolve(".project_root"), LONGEST_MARKER)
                .map(text -> new String(text, StandardCharsets.UTF_8).strip());
    }
}
