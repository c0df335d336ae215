package dev.shiftlog.effect;

import dev.shiftlog.project.files.FileScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the file that an error or a failing test names: tools write paths from where they ran, or class names. */
final class SourceFiles {
    private final Path project;

    SourceFiles(Path project) {
        this.project = project;
    }

    /** The file; of several that end like the name, the one nearest to the project's top. */
    Optional<Path> find(String name) throws IOException {
        Optional<Path> named = named(name);
        if (named.isPresent()) {
            return named;
        }
        String path = name.replace('\\', '/');
        String type = path.contains("/") ? path : path.replace('.', '/').replaceFirst("\\$.*", "");
        List<String> all = FileScan.of(project, Map.of()).paths();
        return ending(all, path).or(() -> ending(all, type + ".")).map(project::resolve);
    }

    private Optional<Path> named(String name) {
        try {
            return Optional.of(project.resolve(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** A file that ends in the path; where the path ends in a dot, one with any ending. */
    private static Optional<String> ending(List<String> all, String path) {
        boolean anyEnding = path.endsWith(".");
        return all.stream()
                .filter(file -> {
                    String compared = anyEnding ? file.substring(0, file.lastIndexOf('.') + 1) : file;
                    return compared.equals(path) || compared.endsWith("/" + path);
                })
                .min((one, other) -> Integer.compare(one.length(), other.length()));
    }
}
