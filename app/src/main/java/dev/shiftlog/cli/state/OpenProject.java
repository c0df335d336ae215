package dev.shiftlog.cli.state;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.WallClock;
import dev.shiftlog.context.Budget;
import dev.shiftlog.page.ContextPage;
import dev.shiftlog.page.SessionRefresh;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.project.ProjectRoot;
import dev.shiftlog.project.RootSearch;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.resumestate.StateMirror;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Applied;
import dev.shiftlog.store.Page;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project with its session, as every way in opens it: the commands, the screen and the hooks. The
 * page for the next agent is written after every change.
 */
public final class OpenProject {
    static final String NOT_INITIALISED = "shiftlog is not initialized. Run 'shiftlog init' first.";

    private final ProjectRoot root;
    private final Actor actor;
    private final WallClock clock;
    private final Workspace workspace;

    private OpenProject(ProjectRoot root, Actor actor, WallClock clock, long patience) {
        this.root = root;
        this.actor = actor;
        this.clock = clock;
        this.workspace = workspaceOf(new StitchFolder(root.path()), clock, patience);
    }

    /** The workspace of a folder, also of one where nothing is kept yet: for the screen and the hooks. */
    public static Workspace workspaceOf(StitchFolder folder, WallClock clock, long patience) {
        return new Workspace(folder, clock::now, mirrored(folder, clock, new ContextPage(folder)), patience);
    }

    private static Page mirrored(StitchFolder folder, WallClock clock, ContextPage page) {
        return new StateMirror(page, folder, clock::now);
    }

    /** The project of a call, by its folder and its environment; refused where no session is kept. */
    public static OpenProject of(Invocation call) throws Refusal {
        ProjectRoot root = rootOf(call);
        return at(root, Caller.in(call.environment()), call.clock(), Workspace.PATIENCE)
                .orElseThrow(() -> new Refusal(NOT_INITIALISED));
    }

    /** The root that a call is about, initialised or not. */
    public static ProjectRoot rootOf(Invocation call) {
        RootSearch search = new RootSearch(call.cwd(), call.environment());
        return call.askedFolder().isPresent() ? search.from(call.askedFolder().get()) : search.find();
    }

    /** The project at a root, for the screen and the hooks; none where no session is kept. */
    public static Optional<OpenProject> at(ProjectRoot root, Actor actor, WallClock clock, long patience) {
        boolean keeps = root.initialised() || LinkedWorktree.canBegin(root);
        return keeps ? Optional.of(new OpenProject(root, actor, clock, patience)) : Optional.empty();
    }

    /** Who makes a call from such an environment. */
    public static Actor actorIn(Map<String, String> environment) {
        return Caller.in(environment);
    }

    public ProjectRoot root() {
        return root;
    }

    public StitchFolder folder() {
        return workspace.folder();
    }

    public Actor actor() {
        return actor;
    }

    /** The workspace, for reading. */
    public Workspace workspace() {
        return workspace;
    }

    /** The workspace, for writing: a linked worktree gets its own session now. */
    public Workspace forWriting() throws StoreException {
        if (!folder().isInitialised()) {
            LinkedWorktree.begin(root, clock);
        }
        return workspace;
    }

    /** The workspace, for writing what git says into the page too. */
    Workspace forWriting(Workspace.Seen seen, SessionRefresh refresh) throws StoreException {
        Workspace begun = forWriting();
        ContextPage page = new ContextPage(begun.folder()).with(refresh, clock.now());
        return begun.after(seen, mirrored(begun.folder(), clock, page));
    }

    /** Sends git to look through the project, where the launcher has not done so already. */
    public GitFacts.Asking askGit(Invocation call) {
        return EarlyQuestion.about(root.path())
                ? GitFacts.asking(root.path(), call.in())
                : GitFacts.asking(root.path());
    }

    /** Applies the changes and tells the caller what there is to know; what is refused is thrown. */
    public Optional<Logbook> apply(Invocation call, List<Change> changes) throws Refusal {
        try {
            return told(call, forWriting().apply(actor, changes));
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    /** Goes the way of {@link #apply} as far as it leaves no trace, so that it is quicker afterwards. */
    public void rehearse(List<Change> changes) throws StoreException {
        Optional<Session> after = workspace.rehearse(actor, changes);
        if (after.isPresent()) {
            new ContextPage(folder()).render(after.get(), Budget.ALL).text();
        }
    }

    /** Tells what became of a call; no logbook where its changes wait in the inbox. */
    public static Optional<Logbook> told(Invocation call, Applied applied) throws Refusal {
        for (String notice : applied.notices()) {
            call.err().line("Note: " + notice);
        }
        if (applied instanceof Applied.Refused refused) {
            throw new Refusal(refused.reason());
        }
        return applied instanceof Applied.Done done ? Optional.of(done.logbook()) : Optional.empty();
    }

    /** The current session, for showing it; none where nothing was logged yet. */
    public Optional<Session> shown(Invocation call) throws Refusal {
        try {
            Optional<Session> current = workspace.look();
            if (current.isPresent() || !Files.exists(folder().session())) {
                return current;
            }
            call.err()
                    .line("Note: " + folder().session()
                            + " cannot be read; this is its last good state, and the"
                            + " next change goes on from it and keeps a copy of the file");
            return workspace.lastGood();
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    /** What the project's config says; for a worktree without one yet, the main checkout's. */
    public ProjectConfig config() {
        return ProjectConfig.read(
                LinkedWorktree.main(root).filter(main -> !root.initialised()).orElse(folder()).config());
    }
}
