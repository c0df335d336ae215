package dev.shiftlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything below a folder at one moment: names, times, modes and content. */
public record Snapshot(Map<String, String> files) {
    public static Snapshot of(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                String content = Files.isDirectory(path)
                        ? "folder"
                        : Integer.toHexString(Arrays.hashCode(Files.readAllBytes(path)));
                files.put(folder.relativize(path).toString(),
                        Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS) + " "
                                + Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS) + " "
                                + content);
            }
        }
        return new Snapshot(files);
    }
}
