package dev.shiftlog.cli.desk;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.change.Actor;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.page.ContextPage;
import dev.shiftlog.page.NewProject;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.project.ProjectRoot;
import dev.shiftlog.project.RootSearch;
import dev.shiftlog.project.files.FileScan;
import dev.shiftlog.store.Applied;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The project that a call is about, with its session and the one who calls. */
public record Desk(ProjectRoot root, Workspace workspace, Actor actor) {
    private static final String NOT_INITIALISED = "shiftlog is not initialized. Run 'shiftlog init' first.";

    public Desk {
        requireNonNull(root);
        requireNonNull(workspace);
        requireNonNull(actor);
    }

    /** For a command that changes the session; a linked worktree gets its own on its first change. */
    public static Desk of(Invocation call) throws Refusal {
        ProjectRoot root = rootOf(call);
        if (!root.initialised()) {
            beginInWorktree(call, root);
        }
        return at(call, root);
    }

    /** For a command that only looks. */
    public static Desk looking(Invocation call) throws Refusal {
        ProjectRoot root = rootOf(call);
        if (!root.initialised()) {
            throw new Refusal(NOT_INITIALISED);
        }
        return at(call, root);
    }

    /** The project around the call, whether or not it has a session. */
    public static ProjectRoot rootOf(Invocation call) {
        RootSearch search = new RootSearch(call.cwd(), call.environment());
        return call.namesFolder() ? search.from(call.cwd()) : search.find();
    }

    /** Who calls, by what the agents set in the environment. */
    public static Actor callerOf(Invocation call) {
        return Caller.in(call.environment());
    }

    public StitchFolder folder() {
        return workspace.folder();
    }

    public ContextPage page() {
        return new ContextPage(folder());
    }

    /** Passes on what an applied change had to say; what was refused is thrown. */
    public static ExitCode told(Invocation call, Applied applied) throws Refusal {
        for (String notice : applied.notices()) {
            call.err().line(notice);
        }
        if (applied instanceof Applied.Refused refused) {
            throw new Refusal(refused.reason());
        }
        return ExitCode.DONE;
    }

    private static Desk at(Invocation call, ProjectRoot root) {
        StitchFolder folder = new StitchFolder(root.path());
        Workspace workspace = new Workspace(folder, call.clock()::now, new ContextPage(folder),
                Workspace.PATIENCE);
        return new Desk(root, workspace, callerOf(call));
    }

    private static void beginInWorktree(Invocation call, ProjectRoot root) throws Refusal {
        Optional<Path> main = root.inMainCheckout();
        if (main.isEmpty() || !new StitchFolder(main.get()).isInitialised()) {
            throw new Refusal(NOT_INITIALISED);
        }
        ProjectConfig config = ProjectConfig.read(new StitchFolder(main.get()).config());
        try {
            new NewProject(new StitchFolder(root.path()), call.clock()::now)
                    .begin(config, FileScan.of(root.path()).paths(), callerOf(call));
        } catch (IOException | StoreException failed) {
            throw new Refusal("cannot begin a session in this worktree: " + failed.getMessage(), failed);
        }
    }
}
