package dev.shiftlog.page;

import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Page;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The files behind a digest, each told by its size and time. */
record DigestSources(StitchFolder folder, List<StitchFolder> otherCheckouts) {
    private static final char END = ';';

    DigestSources {
        otherCheckouts = List.copyOf(otherCheckouts);
    }

    static DigestSources of(StitchFolder folder) {
        Optional<GitFolder> git = GitFolder.around(folder.project());
        List<StitchFolder> others = new ArrayList<>();
        if (git.isPresent()) {
            Path project = folder.project().toAbsolutePath().normalize();
            Path below = git.get().topLevel().relativize(project);
            for (Path checkout : git.get().otherCheckouts()) {
                StitchFolder other = new StitchFolder(checkout.resolve(below).normalize());
                if (other.isInitialised()) {
                    others.add(other);
                }
            }
        }
        return new DigestSources(folder, others);
    }

    String stamp() {
        StringBuilder stamp = new StringBuilder();
        append(stamp, folder.archives());
        append(stamp, folder.fileMap());
        for (StitchFolder other : otherCheckouts) {
            append(stamp, other.archives());
            append(stamp, other.session());
        }
        return stamp.toString();
    }

    /** Whether two stamps differ in this checkout's archives only. */
    static boolean differInArchives(String one, String other) {
        int end = one.indexOf(END);
        int otherEnd = other.indexOf(END);
        return end >= 0 && otherEnd >= 0 && one.substring(end).equals(other.substring(otherEnd));
    }

    private static void append(StringBuilder stamp, Path path) {
        stamp.append(path.getFileName()).append(' ');
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            stamp.append(attributes.size())
                    .append(' ')
                    .append(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        } catch (IOException missing) {
            stamp.append('-');
        }
        stamp.append(END);
    }

    /** The session of another checkout, for its decisions; one that cannot be read has none to share. */
    static Optional<Session> currentSession(StitchFolder other) throws StoreException {
        return new Workspace(other, () -> "", Page.NONE, 0).look();
    }
}
