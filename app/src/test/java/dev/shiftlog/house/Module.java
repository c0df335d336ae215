package dev.shiftlog.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One Maven module as folders of sources and classes. */
enum Module {
    MODEL,
    TUI,
    APP;

    private static final Path ROOT = Path.of(System.getProperty("shiftlog.root", "..")).toAbsolutePath();

    Path mainSources() {
        return folder().resolve("src/main/java");
    }

    Path testSources() {
        return folder().resolve("src/test/java");
    }

    Path classes() {
        return folder().resolve("target/classes");
    }

    static Path relative(Path file) {
        return ROOT.normalize().relativize(file.normalize());
    }

    /** The files below the folder whose names end so, in order; none where the folder is missing. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path folder() {
        return ROOT.resolve(name().toLowerCase(Locale.ROOT));
    }
}
