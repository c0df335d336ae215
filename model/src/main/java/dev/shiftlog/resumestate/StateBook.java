package dev.shiftlog.resumestate;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.TouchedFile;
import dev.shiftlog.store.Archives;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A project's state files together with what its session says now. */
public final class StateBook {
    /**
     * How the project wants its state kept, in config.json under {@code shiftlog.sessionState}; what is
     * not said there is as session-resume has it.
     */
    public record StateConfig(boolean autoSave, boolean saveOnError, int maxHistory, String archiveLocation,
            String stateFile, boolean includeGitDiff, boolean compressOldSessions) {
        private static final int MOST_HISTORY = 20;

        /** What applies to a project: its config.json as a whole. */
        static StateConfig in(JsonObject config) {
            JsonObject said = config.object("shiftlog").object("sessionState");
            return new StateConfig(is(said, "auto_save"), is(said, "save_on_error"),
                    Math.clamp(said.number("max_history", MOST_HISTORY), 1, 10_000),
                    inside(said.text("archive_location"), ".session-history"),
                    inside(said.text("state_file"), ".session-state.json"),
                    is(said, "include_git_diff"), is(said, "compress_old_sessions"));
        }

        private static boolean is(JsonObject said, String key) {
            return said.get(key).map(Json::isTrue).orElse(true);
        }

        /** A path from a file never leaves the project. */
        private static String inside(String said, String otherwise) {
            if (said.isBlank()) {
                return otherwise;
            }
            Path path = Path.of(said).normalize();
            boolean leaves = path.isAbsolute() || path.startsWith("..") || path.toString().isEmpty();
            return leaves ? otherwise : path.toString();
        }
    }

    /** Behind a time, it is later than all that began in the same second. */
    private static final String LATER = "~";

    private final StitchFolder folder;
    private final ProjectConfig config;
    private final StateConfig wishes;
    private final StateFiles files;

    public StateBook(StitchFolder folder) {
        this.folder = folder;
        this.config = ProjectConfig.read(folder.config());
        this.wishes = StateConfig.in(config.rest());
        this.files = new StateFiles(folder.project(), wishes);
    }

    public StateFiles files() {
        return files;
    }

    public StateConfig wishes() {
        return wishes;
    }

    /** Tells that the state was asked for: from now on it follows the session. */
    static Path marker(StitchFolder folder) {
        return folder.ours().resolve("mirror-state");
    }

    /** Saves the session's state with its history, and keeps it true from now on if that is wished. */
    public StateDocument save(Session session, List<TouchedFile> seenByGit, String localNow, Instant now)
            throws IOException, StoreException {
        StateDocument state = now(session, seenByGit, localNow, now);
        files.save(state);
        Files.createDirectories(folder.ours());
        Files.writeString(marker(folder), "");
        return state;
    }

    /** The session's state as it would be saved now. */
    public StateDocument now(Session session, List<TouchedFile> seenByGit, String localNow, Instant now)
            throws StoreException {
        return StateExport.of(session, around(session, seenByGit, localNow, now));
    }

    /** Takes the state away; it is no longer rewritten. */
    public boolean clear() throws IOException {
        Files.deleteIfExists(marker(folder));
        return files.clear();
    }

    /** After a command failed: a state that was asked for is rewritten, also where no other change does it. */
    public void afterFailure(Session session, String localNow, Instant now)
            throws IOException, StoreException {
        if (wishes.saveOnError() && !wishes.autoSave() && files.read().isPresent()) {
            mirror(session, localNow, now);
        }
    }

    /** After a change: a session that was ended goes into the history, the current one into the state. */
    void follow(Session session, String localNow, Instant now) throws IOException, StoreException {
        Optional<StateDocument> before = files.read();
        StateDocument current = now(session, List.of(), localNow, now);
        boolean ended = before.isPresent() && !before.get().id().equals(current.id());
        if (ended) {
            files.archive(asItEnded(before.get(), now));
            files.write(current);
        } else if (wishes.autoSave()) {
            mirror(session, localNow, now);
        }
    }

    /** The state with what its session came to after it was written, if that session is in the archive. */
    private StateDocument asItEnded(StateDocument state, Instant now) throws IOException, StoreException {
        Optional<Session> past = ended(state.id());
        return past.isPresent()
                ? now(past.get(), touched(state), past.get().heading().endedAt(), now).withId(state.id())
                : state;
    }

    /** The archived session that has the id among the states. */
    private Optional<Session> ended(String id) throws StoreException {
        Archives archives = new Archives(folder);
        List<String> ids = archives.ids();
        for (int i = ids.size() - 1; i >= 0; i--) {
            List<String> earlier = ids.subList(0, i).stream().map(StateBook::startOf).toList();
            if (StateId.of(startOf(ids.get(i)) + LATER, earlier).equals(id)) {
                return archives.read(ids.get(i));
            }
        }
        return Optional.empty();
    }

    /** Rewrites the state alone; the files that git saw at the last save are kept. */
    private void mirror(Session session, String localNow, Instant now) throws IOException, StoreException {
        List<TouchedFile> known = files.read().map(StateBook::touched).orElse(List.of());
        files.write(now(session, known, localNow, now));
    }

    private static List<TouchedFile> touched(StateDocument state) {
        List<TouchedFile> touched = new ArrayList<>();
        for (TouchedFile.Change change : TouchedFile.Change.values()) {
            state.files(change.word()).forEach(path -> touched.add(TouchedFile.of(path, change)));
        }
        return touched;
    }

    private StateExport.Surroundings around(Session session, List<TouchedFile> seen, String localNow,
            Instant now)
            throws StoreException {
        List<String> starts = new Archives(folder).ids().stream().map(StateBook::startOf).toList();
        String startedAt = session.heading().startedAt();
        return new StateExport.Surroundings(StateId.of(startedAt, starts), config.name(),
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                minutes(StateExport.countedFrom(session), localNow),
                config.stack(), seen);
    }

    /** An archive's id is when its session began: 2026-04-15_180000. */
    private static String startOf(String id) {
        boolean known = id.matches("\\d{4}-\\d\\d-\\d\\d_\\d{6}.*");
        return known
                ? id.substring(0, 10) + "T" + id.substring(11, 13) + ":" + id.substring(13, 15) + ":"
                        + id.substring(15, 17)
                : id;
    }

    private static long minutes(String from, String to) {
        try {
            return Math.max(0,
                    Duration.between(LocalDateTime.parse(from), LocalDateTime.parse(to)).toMinutes());
        } catch (DateTimeException unreadable) {
            return 0;
        }
    }
}
