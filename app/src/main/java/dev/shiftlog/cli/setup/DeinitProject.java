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
import dev.shiftlog.store.StitchFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** {@code deinit}: takes away what init wrote for the agents, and the session only when asked to. */
final class DeinitProject implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Take away what init wrote for the agents.")
                .about("""
                        Every file is left as it was before, to the byte. The session stays in .stitch/ unless --purge
                        is given, which deletes it with its history for good.
                        """)
                .flag("--purge", "Delete the session and its history too.")
                .flag("--yes", "Do not ask.")
                .flag("--dry-run", "Show what would go, and change nothing.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Path project = OpenProject.rootOf(call).path();
        StitchFolder folder = new StitchFolder(project);
        boolean purge = call.flag("--purge");
        List<PlannedWrite> writes = new Instructions(project).remove(purge);
        if (writes.isEmpty() && !(purge && Files.exists(folder.folder()))) {
            call.out().line("Nothing of shiftlog is in " + project + " to take away.");
            return ExitCode.DONE;
        }
        Dialog dialog = new Dialog(call);
        if (call.flag("--dry-run") || dialog.isPossible()) {
            new PlanText(project).of(writes).forEach(call.out()::line);
            call.out().line("  " + StitchFolder.NAME + "/  " + (purge ? "goes, with its history" : "stays"));
        }
        if (call.flag("--dry-run")) {
            return ExitCode.DONE;
        }
        refuseUnasked(call, dialog, purge);
        if (!call.flag("--yes") && !dialog.agrees("Take this away?", !purge)) {
            call.out().line("Nothing was changed.");
            return ExitCode.DONE;
        }
        PlannedWrites.carryOut(project, writes);
        if (purge) {
            delete(folder.folder());
        }
        report(call, project, writes, purge);
        return ExitCode.DONE;
    }

    private static void refuseUnasked(Invocation call, Dialog dialog, boolean purge) throws Refusal {
        if (purge && !call.flag("--yes") && !dialog.isPossible()) {
            throw new Refusal("--purge deletes the session for good; say so with --yes");
        }
    }

    private static void report(Invocation call, Path project, List<PlannedWrite> writes, boolean purge) {
        PlanText text = new PlanText(project);
        for (PlannedWrite write : writes) {
            if (write instanceof PlannedWrite.Leave) {
                call.err().line("Note:" + text.left(write).substring(1));
            } else {
                call.out().line("  " + text.name(write) + "  " + write.words());
            }
        }
        call.out()
                .line(purge
                        ? "Deinitialized; the session and its history are deleted."
                        : "Deinitialized; the session stays in .stitch/ ('shiftlog init --agents LIST' teaches again,"
                                + " 'shiftlog deinit --purge' deletes it).");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Files.isSymbolicLink(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
