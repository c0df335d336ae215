package dev.shiftlog.page;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.project.git.GitFacts.StartPoint;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Page;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Begins a project's first session. The config comes last: without it, nothing has begun. */
public final class NewProject {
    private final StitchFolder folder;
    private final Supplier<String> clock;

    public NewProject(StitchFolder folder, Supplier<String> clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Makes the folder, or makes whole one that was left half-made. */
    public void begin(ProjectConfig config, List<String> files, Actor actor) throws StoreException {
        try {
            make(config, files, actor);
        } catch (IOException failed) {
            throw new StoreException(
                    "cannot begin a session in " + folder.project() + ": " + StoreException.reason(failed));
        } catch (StoreException failed) {
            throw new StoreException(
                    "cannot begin a session in " + folder.project() + ": " + failed.getMessage());
        }
    }

    private void make(ProjectConfig config, List<String> files, Actor actor)
            throws IOException, StoreException {
        AtomicFile.refuseSymlink(folder.folder());
        Files.createDirectories(folder.archives());
        Files.createDirectories(folder.ours());
        Session session = session();
        if (!Files.exists(folder.session())) {
            AtomicFile.write(folder.session(), JsonWriter.indented(session.toJson()));
        }
        new Workspace(folder, clock, Page.NONE, Workspace.PATIENCE)
                .apply(actor, List.of(Change.rescanFiles(files)));
        new DigestFile(folder).refreshed(GitFacts.of(folder.project(), startOf(session)), clock.get());
        AtomicFile.write(folder.config(), config.document());
        new ContextPage(folder).write(new Logbook(session, FileMap.EMPTY), Optional.empty());
    }

    private static StartPoint startOf(Session session) {
        return new StartPoint(Optional.of(session.heading().branch()),
                Optional.of(session.heading().startCommit()));
    }

    private Session session() throws StoreException {
        Workspace workspace = new Workspace(folder, clock, Page.NONE, Workspace.PATIENCE);
        Optional<Session> known = Files.exists(folder.session())
                ? workspace.look()
                : Optional.empty();
        return known.orElseGet(this::started);
    }

    private Session started() {
        String now = clock.get();
        String id = now.substring(0, 10) + "_" + now.substring(11, 19).replace(":", "");
        StartPoint start = GitFolder.around(folder.project()).map(StartPoint::now).orElse(StartPoint.UNKNOWN);
        Session session = Session.started(id, now);
        return session.with(session.heading().begunOn(start.branch().orElse(""), start.commit().orElse("")));
    }
}
