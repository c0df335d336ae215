package dev.shiftlog.cli.state;

import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.project.ProjectRoot;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
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
    static void begin(ProjectRoot root) throws StoreException {
        Optional<StitchFolder> main = main(root);
        StitchFolder own = new StitchFolder(root.path());
        try {
            if (main.isPresent()) {
                Files.createDirectories(own.archives());
                copy(main.get().fileMap(), own.fileMap());
                copy(main.get().config(), own.config());
            }
        } catch (IOException failed) {
            throw new StoreException("cannot begin a session for this worktree in " + own.folder() + ": "
                    + failed.getMessage() + "; nothing was changed");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from) && !Files.exists(to)) {
            try {
                AtomicFile.create(to, Files.readAllBytes(from));
            } catch (FileAlreadyExistsException another) {
                // Another call in this worktree was first: its copy is as good.
                return;
            }
        }
    }
}
