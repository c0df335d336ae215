package dev.shiftlog.cli.setup;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Invocation.Dialog;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.instruction.Instructions;
import dev.shiftlog.instruction.PlannedWrite;
import dev.shiftlog.instruction.PlannedWrites;
import dev.shiftlog.page.NewProject;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.project.ProjectRoot;
import dev.shiftlog.project.files.FileList;
import dev.shiftlog.project.files.FileScan;
import dev.shiftlog.project.stack.StackDetection;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code init}: begins a project's session and teaches the agents that are here to keep it. */
final class InitProject implements Command {
    @Override
    public Spec spec() {
        return Teaching.options(Spec.of("Initialize shiftlog in the current project.")
                .about("""
                        Auto-detects project name and tech stack, scans the files, and puts a short block between
                        markers into the instruction files of the agents that are present. 'shiftlog deinit' takes it
                        away again. In a project that is initialized, the options about agents change only the blocks.
                        """)
                .option("--name", "TEXT", "Project name (default: folder name).")
                .option("--stack", "TEXT", "Tech stack, comma-separated (default: auto-detect)."))
                .flag("--dry-run", "Show what would be written, and write nothing.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Path project = root(call);
        boolean isNew = !new StitchFolder(project).isInitialised();
        if (!isNew && !Teaching.isAsked(call)) {
            call.out().line("shiftlog is already initialized in this project.");
            return ExitCode.DONE;
        }
        Dialog dialog = new Dialog(call);
        List<PlannedWrite> writes = new Instructions(project)
                .install(new Teaching(call, project, dialog).wishes());
        if (call.flag("--dry-run") || dialog.isPossible()) {
            show(call, project, isNew, writes);
        }
        if (call.flag("--dry-run")) {
            call.out().line("Nothing was written.");
            return ExitCode.DONE;
        }
        if (!dialog.agrees("Write this?", true)) {
            call.out().line("Nothing was written.");
            return ExitCode.DONE;
        }
        return isNew ? begin(call, project, writes) : teach(call, project, writes);
    }

    /** A folder named with -C is meant exactly, so that a sub-package can have a session of its own. */
    private static Path root(Invocation call) throws Refusal {
        Path root = call.askedFolder()
                .map(Path::toAbsolutePath)
                .orElseGet(() -> OpenProject.rootOf(call).path());
        if (call.variable("HOME").map(home -> Path.of(home).normalize().equals(root)).orElse(false)) {
            throw new Refusal("the home folder is no project: its session would cover everything in it;"
                    + " change into the project first");
        }
        return root;
    }

    private static void show(Invocation call, Path project, boolean isNew, List<PlannedWrite> writes) {
        call.out().line(isNew ? "In " + project + ":" : "The blocks for the agents in " + project + ":");
        if (isNew) {
            call.out().line("  " + StitchFolder.NAME + "/  the session, the file map and context.md");
        }
        new PlanText(project).of(writes).forEach(call.out()::line);
    }

    private static ExitCode begin(Invocation call, Path project, List<PlannedWrite> writes) throws Refusal {
        FileList files = FileScan.of(project, call.environment());
        ProjectConfig config = config(call, project, files);
        try {
            new NewProject(new StitchFolder(project), call.clock()::now)
                    .begin(config, files.paths(), OpenProject.actorIn(call.environment()));
        } catch (StoreException failed) {
            throw new Refusal(
                    failed.getMessage() + "; run 'shiftlog init' again once that is mended", failed);
        }
        call.out().line("Initialized shiftlog for '" + config.name() + "'");
        if (!config.stack().isEmpty()) {
            call.out().line("  Stack:   " + String.join(", ", config.stack()));
        }
        call.out().line("  Files:   " + files.paths().size() + " files indexed");
        return teach(call, project, writes);
    }

    private static ProjectConfig config(Invocation call, Path project, FileList files) {
        Optional<ProjectConfig> main = new ProjectRoot(project, ProjectRoot.Origin.ASKED_FOR).inMainCheckout()
                .map(StitchFolder::new)
                .filter(StitchFolder::isInitialised)
                .map(checkout -> ProjectConfig.read(checkout.config()));
        String name = call.value("--name")
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .or(() -> main.map(ProjectConfig::name))
                .orElse(project.getFileName() == null ? "project" : project.getFileName().toString());
        List<String> typed = stack(call.value("--stack").orElse(""));
        return ProjectConfig.of(name, typed.isEmpty() ? StackDetection.of(project, files.paths()) : typed,
                call.clock().now());
    }

    private static List<String> stack(String typed) {
        List<String> parts = new ArrayList<>();
        for (String part : typed.split(",")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static ExitCode teach(Invocation call, Path project, List<PlannedWrite> writes) throws Refusal {
        try {
            PlannedWrites.carryOut(project, writes);
        } catch (IOException failed) {
            throw new Refusal("the agents were not taught: " + failed.getMessage()
                    + "; then run 'shiftlog init --agents LIST'", failed);
        }
        PlanText text = new PlanText(project);
        List<String> hooks = new ArrayList<>();
        for (PlannedWrite write : writes) {
            if (write instanceof PlannedWrite.Leave) {
                call.err().line("Note:" + text.left(write).substring(1));
            } else if (write.file().startsWith(project)
                    && !write.file().startsWith(project.resolve(".git"))) {
                hooks.add(project.resolve(".stitch").equals(write.file().getParent())
                        ? write.file().getFileName().toString()
                        : text.name(write));
            }
        }
        call.out().line("  Hooks:   " + (hooks.isEmpty() ? "nothing to write" : String.join(", ", hooks)));
        call.out().line("  Ready -- any AI model will auto-read context on session start.");
        ShellCheck.warn(call);
        return ExitCode.DONE;
    }
}
