package dev.shiftlog.store;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything of a project's session stands. */
public record StitchFolder(Path project) {
    public static final String NAME = ".stitch";

    public Path folder() {
        return project.resolve(NAME);
    }

    public Path config() {
        return folder().resolve("config.json");
    }

    public Path session() {
        return folder().resolve("current_session.json");
    }

    public Path fileMap() {
        return folder().resolve("file_map.json");
    }

    public Path archives() {
        return folder().resolve("sessions");
    }

    public Path context() {
        return folder().resolve("context.md");
    }

    /** What is ours alone; all of it but the journal can be rebuilt. */
    public Path ours() {
        return folder().resolve("shiftlog");
    }

    public Path journal() {
        return ours().resolve("journal.jsonl");
    }

    public Path digest() {
        return ours().resolve("digest.json");
    }

    Path olderJournal() {
        return ours().resolve("journal.1.jsonl");
    }

    Path lock() {
        return ours().resolve("lock");
    }

    Path lockOwner() {
        return ours().resolve("lock.owner");
    }

    Path inbox() {
        return ours().resolve("inbox");
    }

    Path quarantine() {
        return ours().resolve("quarantine");
    }

    /** The session as we last wrote it, to see what another program made of it. */
    Path lastState() {
        return ours().resolve("last_state.json");
    }

    public boolean isInitialised() {
        return Files.isRegularFile(config());
    }
}
