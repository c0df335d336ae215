package dev.shiftlog.image;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The jars of the class path under names that hold their content's hash: a cache that was trained on
 * a jar would go on running the old code of a changed one of the same name.
 */
record Jars(Map<String, Path> files) {
    /** The folder of an image that holds them, and in it their names in the order of the class path. */
    static final String FOLDER = "lib";
    private static final String ORDER = "class-path";

    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    static Jars of(List<Path> classPath) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (Path jar : classPath) {
            String name = jar.getFileName().toString();
            String hash = hash(Files.readAllBytes(jar));
            files.put(name.replaceFirst("\\.jar$", "-" + hash + ".jar"), jar);
        }
        return new Jars(files);
    }

    /** Those of an image. */
    static Jars in(Path image) throws IOException {
        Path folder = image.resolve(FOLDER);
        Map<String, Path> files = new LinkedHashMap<>();
        for (String name : Files.readAllLines(folder.resolve(ORDER))) {
            files.put(name, folder.resolve(name));
        }
        return new Jars(files);
    }

    /** One hash over the names, which hold the hashes of the contents, and over what else counts. */
    String hash(String... others) {
        return hash((String.join("\n", files.keySet()) + String.join("\n", others))
                .getBytes(StandardCharsets.UTF_8));
    }

    List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    String classPath(Path folder) {
        List<String> paths = new ArrayList<>();
        for (String name : names()) {
            paths.add(folder.resolve(name).toString());
        }
        return String.join(File.pathSeparator, paths);
    }

    void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(ORDER), names());
        for (Map.Entry<String, Path> jar : files.entrySet()) {
            Path copy = folder.resolve(jar.getKey());
            Files.copy(jar.getValue(), copy);
            // Caches remember the time of each jar; whole seconds survive every archive format.
            Files.setLastModifiedTime(copy, TIME);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
