package dev.shiftlog.cli.exchange;

import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.flow.FlowFolder;
import dev.shiftlog.handoff.HandoffFolder;
import dev.shiftlog.page.NewProject;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.project.files.FileList;
import dev.shiftlog.project.files.FileScan;
import dev.shiftlog.project.stack.StackDetection;
import dev.shiftlog.resume.Defaults;
import dev.shiftlog.resumestate.StateBook;
import dev.shiftlog.store.Archives;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code migrate}: takes over a project that used any of the five systems, and says what it did. */
final class MigrateProject implements Command {
    @Override
    public Spec spec() {
        return Spec.of(
                "Take over a project that used stitch, glue, stitch-session, session-resume or ai-session-manager.")
                .about("Nothing of theirs is removed or renamed; running it again changes nothing.")
                .flag("--dry-run", "Say what would be done, and do nothing.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Path project = OpenProject.rootOf(call).path();
        StitchFolder stitch = new StitchFolder(project);
        boolean dryRun = call.flag("--dry-run");
        boolean begun = begin(call, stitch, dryRun);
        if (begun && dryRun) {
            announce(call, project);
        } else {
            OpenProject open = OpenProject.of(call);
            for (Source source : Source.values()) {
                ImportFiles.bring(call, open, source);
            }
        }
        sharedLive(call, project);
        call.out().line(dryRun ? "Nothing was written." : "Done. Look at it with: shiftlog status");
        return ExitCode.DONE;
    }

    /** Begins a session where none is kept; says whether it did, or would. */
    private static boolean begin(Invocation call, StitchFolder stitch, boolean dryRun) throws Refusal {
        if (stitch.isInitialised()) {
            int archived = archived(stitch);
            call.out().line(".stitch/: opened as it is, with " + archived + " past session(s)");
            return false;
        }
        call.out().line(".stitch/: " + (dryRun ? "would begin" : "began") + " a session");
        if (!dryRun) {
            FileList files = FileScan.of(stitch.project(), call.environment());
            String name = String.valueOf(stitch.project().getFileName());
            ProjectConfig config = ProjectConfig.of(name, StackDetection.of(stitch.project(), files.paths()),
                    call.clock().now());
            try {
                new NewProject(stitch, call.clock()::now).begin(config, files.paths(),
                        OpenProject.actorIn(call.environment()));
            } catch (StoreException failed) {
                throw new Refusal(failed.getMessage(), failed);
            }
        }
        return true;
    }

    private static int archived(StitchFolder stitch) throws Refusal {
        try {
            return new Archives(stitch).ids().size();
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    private static void announce(Invocation call, Path project) {
        if (new HandoffFolder(project).exists()) {
            call.out().line(HandoffFolder.NAME + "/: would be imported");
        }
        if (Files.isRegularFile(new StateBook(new StitchFolder(project)).files().stateFile())) {
            call.out().line(".session-state.json: would be imported");
        }
    }

    /** What both programs read and write as it stands. */
    private static void sharedLive(Invocation call, Path project) throws IOException {
        if (new FlowFolder(project).state().isPresent()) {
            call.out().line(FlowFolder.NAME + "/: used as it is (shiftlog flow status)");
        }
        for (String tool : Agents.names()) {
            new Defaults(project).target(tool)
                    .ifPresent(
                            id -> call.out()
                                    .line(tool + ": its plain command goes on with " + id
                                            + " (shiftlog setup)"));
        }
    }
}
