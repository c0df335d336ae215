package dev.shiftlog.cli.state;

import dev.shiftlog.cli.WallClock;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.project.ProjectRoot;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Beginning;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A linked git worktree of an initialised checkout: its session begins with the first change made in it. */
final class LinkedWorktree {
    private LinkedWorktree() {}

    static boolean canBegin(ProjectRoot root) {
        return main(root).isPresent();
    }

    static Optional<StitchFolder> main(ProjectRoot root) {
        return root.inMainCheckout().map(StitchFolder::new).filter(StitchFolder::isInitialised);
    }

    /** Makes the session's folder from the main checkout's; the config comes last, for it says "done". */
    static void begin(ProjectRoot root, WallClock clock) throws StoreException {
        Optional<StitchFolder> main = main(root);
        StitchFolder own = new StitchFolder(root.path());
        try {
            if (main.isPresent()) {
                Files.createDirectories(own.archives());
                copy(main.get().fileMap(), own.fileMap());
                create(own.session(), JsonWriter.indented(started(root, clock.now()).toJson()));
                copy(main.get().config(), own.config());
            }
        } catch (IOException failed) {
            throw new StoreException("cannot begin a session for this worktree in " + own.folder() + ": "
                    + StoreException.reason(failed) + "; nothing was changed");
        }
    }

    private static Session started(ProjectRoot root, String now) {
        Session session = Session.started(now.substring(0, 10) + "_" + now.substring(11, 19).replace(":", ""),
                now);
        Beginning beginning = BeginningHere.in(root.path());
        return session.with(session.heading().begunOn(beginning.branch(), beginning.commit()));
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            create(to, new String(Files.readAllBytes(from), StandardCharsets.UTF_8));
        }
    }

    private static void create(Path file, String content) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            AtomicFile.create(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException another) {
            // Another call in this worktree was first: its file is as good.
            return;
        }
    }
}
