package dev.shiftlog.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** A user's own copy of the image: versions in a data folder, and a link to the chosen one. */
public record Installation(Path folder, Path link) {
    /** Something that we did not make stands where the link goes. */
    public boolean hasForeignLink() throws IOException {
        return Files.exists(link, LinkOption.NOFOLLOW_LINKS)
                && !(Files.isSymbolicLink(link) && Files.readSymbolicLink(link).startsWith(folder));
    }

    /**
     * Copies the image and leads the link to it in one step; an open app keeps the version it runs.
     *
     * @param progress hears what takes a while
     */
    public void put(Path image, Consumer<String> progress) throws IOException {
        Versions versions = new Versions(folder);
        String id = Files.readString(image.resolve(BuildImage.ID)).strip();
        Path version = versions.folder(id);
        if (!Files.isDirectory(version)) {
            Path stage = folder.resolve("stage-" + ProcessHandle.current().pid());
            Folders.delete(stage);
            Files.createDirectories(version.getParent());
            Folders.copy(image, stage);
            Folders.empty(stage.resolve("in-use"));
            Files.move(stage, version);
        }
        if (!Caches.areAtHome(version)) {
            settle(version, progress);
        }
        point(version.resolve("bin/shiftlog"));
        versions.choose(id);
        versions.removeUnused();
    }

    private static void settle(Path version, Consumer<String> progress) {
        int all = Caches.Part.values().length;
        try {
            Caches.settle(version, part -> progress.accept(
                    "making the starts fast in their new place, " + (part.ordinal() + 1) + " of " + all));
        } catch (IOException slower) {
            // As they came, the caches work too: each start takes a few milliseconds more.
            return;
        }
    }

    /** Takes the link and every version away. */
    public void remove() throws IOException {
        Files.deleteIfExists(link);
        Folders.delete(folder);
    }

    private void point(Path target) throws IOException {
        Files.createDirectories(link.getParent());
        Path next = link.resolveSibling(link.getFileName() + ".new-" + ProcessHandle.current().pid());
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, target);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
