package dev.shiftlog.handoff;

import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several files of one folder written as one: first all are staged, then a list of them is put in place, then each
 * moves to its name. With the list a broken-off batch is finished by the next call, without it the batch never was.
 */
final class FileBatch {
    private static final String STAGING = ".staged";
    private static final String LIST = "list.json";

    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    FileBatch(Path folder) {
        this.folder = folder;
    }

    FileBatch with(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Writes all files; on failure none of them has changed, or the next call finishes. */
    void write() throws IOException {
        for (String name : files.keySet()) {
            refuseSymlinks(folder, name);
        }
        Path staging = folder.resolve(STAGING);
        Files.createDirectories(staging);
        try {
            stage(staging);
        } catch (IOException failed) {
            discard(staging);
            throw failed;
        }
        finish(folder);
    }

    private void stage(Path staging) throws IOException {
        List<Json> names = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            AtomicFile.write(staging.resolve(String.valueOf(names.size())), file.getValue());
            names.add(Json.of(file.getKey()));
        }
        AtomicFile.write(staging.resolve(LIST), JsonWriter.line(new JsonArray(names)));
    }

    static boolean isBrokenOff(Path folder) {
        return Files.isRegularFile(folder.resolve(STAGING).resolve(LIST), LinkOption.NOFOLLOW_LINKS);
    }

    /** Finishes or discards what an earlier call left; only for the holder of the folder's lock. */
    static void finish(Path folder) throws IOException {
        Path staging = folder.resolve(STAGING);
        if (!Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (isBrokenOff(folder)) {
            int number = 0;
            for (String name : staged(staging)) {
                Path from = staging.resolve(String.valueOf(number++));
                if (Files.exists(from)) {
                    refuseSymlinks(folder, name);
                    Path target = folder.resolve(name);
                    Files.createDirectories(target.getParent());
                    Files.move(from, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        discard(staging);
    }

    private static List<String> staged(Path staging) throws IOException {
        try {
            List<String> names = new ArrayList<>();
            for (Json name : JsonReader.read(Files.readAllBytes(staging.resolve(LIST))).asList()) {
                name.asText().ifPresent(names::add);
            }
            return names;
        } catch (JsonException broken) {
            throw new IOException(staging.resolve(LIST) + " is damaged; remove " + staging, broken);
        }
    }

    private static void discard(Path staging) throws IOException {
        Files.deleteIfExists(staging.resolve(LIST));
        try (var left = Files.newDirectoryStream(staging)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(staging);
    }

    /** Refuses a name that leads through or to a link, or out of the folder. */
    static void refuseSymlinks(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder.normalize())) {
            throw new IOException(name + " lies outside " + folder + "; nothing was written");
        }
        for (Path part = target; part.startsWith(folder.normalize()); part = part.getParent()) {
            AtomicFile.refuseSymlink(part);
        }
    }
}
