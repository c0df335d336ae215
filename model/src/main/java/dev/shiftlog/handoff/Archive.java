package dev.shiftlog.handoff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The archived handoffs of a folder; what is archived never changes. */
final class Archive {
    private final Path folder;

    Archive(Path folder) {
        this.folder = folder;
    }

    /**
     * The file for the handoff, as seen from the folder: that of its slug, or a numbered revision beside it where the
     * session was archived before with other words.
     */
    String fileFor(Handoff handoff, String document) throws IOException, HandoffException {
        String slug = Slug.of(handoff.sessionId());
        Optional<String> owner = owner(name(slug));
        if (owner.isPresent() && !owner.get().equals(handoff.sessionId())) {
            throw new HandoffException("session id '" + handoff.sessionId() + "' has the same file name as '"
                    + owner.get() + "' (" + name(slug) + "); choose another id");
        }
        String file = name(slug);
        for (int revision = 2; isTaken(file, document); revision++) {
            file = name(slug + "-r" + revision);
        }
        return file;
    }

    private static String name(String slug) {
        return HandoffFolder.SESSIONS + "/" + slug + ".md";
    }

    private boolean isTaken(String file, String document) throws IOException, HandoffException {
        Path path = folder.resolve(file);
        FileBatch.refuseSymlinks(folder, file);
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Utf8.read(path, file).equals(document);
    }

    /** The session that an archive belongs to, as far as it can be read. */
    Optional<String> owner(String file) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Handoff.parse(Utf8.read(path, file)).sessionId()).filter(id -> !id.isEmpty());
        } catch (HandoffException unreadable) {
            return Optional.empty();
        }
    }

    /** All archives, by name, as seen from the folder. */
    List<String> files() throws IOException {
        Path sessions = folder.resolve(HandoffFolder.SESSIONS);
        List<String> files = new ArrayList<>();
        if (Files.isDirectory(sessions)) {
            try (var found = Files.newDirectoryStream(sessions, "*.md")) {
                found.forEach(file -> files.add(HandoffFolder.SESSIONS + "/" + file.getFileName()));
            }
        }
        files.sort(String::compareTo);
        return files;
    }
}
