package dev.shiftlog.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Images side by side, each in a folder named by its content, and the name of the chosen one. An
 * image is never changed in place, so an app that runs keeps its files.
 */
record Versions(Path root) {
    private static final String CHOSEN = "current";

    Path folder(String id) {
        return root.resolve("versions").resolve(id);
    }

    /** Names the image for the next start; the file is replaced in one step. */
    void choose(String id) throws IOException {
        Path next = root.resolve(CHOSEN + ".new");
        Files.writeString(next, id + "\n");
        Files.move(next, root.resolve(CHOSEN), StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    Optional<Path> chosen() throws IOException {
        Path file = root.resolve(CHOSEN);
        return Files.exists(file) ? Optional.of(folder(Files.readString(file).strip())) : Optional.empty();
    }

    /** Removes every image but the chosen one that no running app says it uses. */
    List<Path> removeUnused() throws IOException {
        Optional<Path> chosen = chosen();
        List<Path> removed = new ArrayList<>();
        for (Path image : list(root.resolve("versions"))) {
            if (!Optional.of(image).equals(chosen) && !isInUse(image)) {
                Folders.delete(image);
                removed.add(image);
            }
        }
        return List.copyOf(removed);
    }

    /** The launcher leaves a file named by its process id while an app of that image is open. */
    private static boolean isInUse(Path image) throws IOException {
        for (Path user : list(image.resolve("in-use"))) {
            String id = user.getFileName().toString();
            boolean alive = id.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(id)).isPresent();
            if (alive) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
