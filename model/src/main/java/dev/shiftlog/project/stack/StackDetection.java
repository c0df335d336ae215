package dev.shiftlog.project.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names the languages, frameworks and tools of a project. */
public final class StackDetection {
    private static final int DEEPEST_MANIFEST = 4;
    private static final int MOST_MANIFESTS = 200;
    private static final int LARGEST_MANIFEST = 1 << 20;

    private final Path root;
    private final Set<String> stack = new TreeSet<>();

    private StackDetection(Path root) {
        this.root = root;
    }

    /**
     * Detects the stack of a project.
     *
     * @param files the project's files as its scan lists them; what is ignored speaks only at the top
     * @return the names, sorted
     */
    public static List<String> of(Path root, List<String> files) {
        return new StackDetection(root).detect(files);
    }

    private List<String> detect(List<String> files) {
        for (String name : topLevelNames()) {
            Signals.ofName(name).ifPresent(stack::add);
        }
        List<String> manifests = new ArrayList<>();
        for (String file : files) {
            Signals.ofName(nameOf(file))
                    .filter(found -> Signals.speaksInSubfolders(found, nameOf(file)))
                    .ifPresent(stack::add);
            if (depth(file) <= DEEPEST_MANIFEST && ManifestKind.of(nameOf(file)).isPresent()) {
                manifests.add(file);
            }
        }
        manifests.stream().limit(MOST_MANIFESTS).forEach(this::addDependencies);
        stack.addAll(Languages.of(files, stack));
        return List.copyOf(stack);
    }

    private void addDependencies(String manifest) {
        ManifestKind.of(nameOf(manifest))
                .ifPresent(kind -> stack.addAll(kind.stackOf(text(root.resolve(manifest)))));
    }

    /** Everything that lies at the top, ignored or not: `.env` is ignored in most projects. */
    private List<String> topLevelNames() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (IOException | DirectoryIteratorException unreadable) {
            // The scan of the same folder reports it; a stack that stays empty is true meanwhile.
            return names;
        }
        return names;
    }

    private static String text(Path file) {
        try {
            return Files.size(file) > LARGEST_MANIFEST
                    ? ""
                    : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static int depth(String path) {
        return (int) path.chars().filter(character -> character == '/').count();
    }
}
