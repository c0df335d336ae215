package dev.shiftlog.cli.setup;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.project.files.FileScan;
import dev.shiftlog.project.git.TrackedFiles;
import dev.shiftlog.project.stack.StackDetection;
import dev.shiftlog.store.Applied;
import dev.shiftlog.store.Archives;
import dev.shiftlog.store.Page;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at each file of a project's session, and mends it where asked to and where nothing gets lost. */
final class FileCheck {
    private final Invocation call;
    private final OpenProject project;
    private final StitchFolder folder;
    private final boolean mends;
    private final List<Finding> findings = new ArrayList<>();

    FileCheck(Invocation call, OpenProject project, boolean mends) {
        this.call = call;
        this.project = project;
        this.folder = project.folder();
        this.mends = mends;
    }

    List<Finding> findings() {
        if (isSafeToTouch()) {
            config();
            sessionAndFiles();
            archives();
            tracked();
        }
        return findings;
    }

    private boolean isSafeToTouch() {
        for (Path file : List.of(folder.folder(), folder.config(), folder.session(), folder.fileMap(),
                folder.context(), folder.archives(), folder.ours())) {
            if (Files.isSymbolicLink(file)) {
                findings.add(
                        Finding.problem(name(file), "is a symbolic link; put the file itself in its place"));
            }
        }
        if (!Files.isWritable(folder.folder())) {
            findings.add(Finding.problem(name(folder.folder()),
                    "cannot be written; change its permissions (chmod u+w)"));
        }
        return findings.isEmpty();
    }

    private void config() {
        ProjectConfig config = ProjectConfig.read(folder.config());
        if (config.damage().isEmpty()) {
            findings.add(Finding.ok("config.json", config.name()));
            return;
        }
        if (!mends) {
            findings.add(Finding.problem("config.json", config.damage().get()));
            return;
        }
        List<String> stack = StackDetection.of(project.root().path(),
                FileScan.of(project.root().path(), call.environment()).paths());
        try {
            Path copy = keptAside(folder.config());
            AtomicFile.write(folder.config(),
                    ProjectConfig.of(config.name(), stack, call.clock().now()).document());
            findings.add(
                    Finding.mended("config.json", "could not be read; made anew, the old one is " + copy));
        } catch (IOException failed) {
            findings.add(Finding.problem("config.json", "cannot be mended: " + failed.getMessage()));
        }
    }

    private Path keptAside(Path file) throws IOException {
        Path copy = folder.ours()
                .resolve("quarantine")
                .resolve(file.getFileName() + "." + call.clock().now().replace(':', '-'));
        Files.createDirectories(copy.getParent());
        AtomicFile.create(copy, Files.exists(file) ? AtomicFile.read(file) : new byte[0]);
        return copy;
    }

    /** An empty call does it: opening the session finishes, recovers and keeps aside what must be. */
    private void sessionAndFiles() {
        boolean mapIsBroken = Files.exists(folder.fileMap()) && !isObject(folder.fileMap());
        boolean sessionIsBroken = !Files.exists(folder.session()) || !isObject(folder.session());
        if (!mends) {
            findings.add(state("current_session.json", sessionIsBroken));
            findings.add(state("file_map.json", mapIsBroken));
            return;
        }
        List<Change> changes = mapIsBroken
                ? List.of(Change.rescanFiles(FileScan.of(project.root().path(), call.environment()).paths()))
                : List.of();
        try {
            Applied applied = project.forWriting().apply(project.actor(), changes);
            Page.Outcome page = applied instanceof Applied.Done done ? done.page() : Page.Outcome.WRITTEN;
            List<String> mended = new ArrayList<>(applied.notices());
            mended.removeAll(page.troubles());
            mended.forEach(notice -> findings.add(Finding.mended("session", notice)));
            if (mended.isEmpty()) {
                findings.add(Finding.ok("session", "current_session.json, file_map.json and journal agree"));
            }
            // Of the config it was said already.
            List<String> wrong = new ArrayList<>(page.troubles());
            wrong.removeAll(ProjectConfig.read(folder.config()).damage().stream().toList());
            wrong.forEach(trouble -> findings.add(Finding.problem("context.md", trouble)));
        } catch (StoreException failed) {
            findings.add(Finding.problem("session", failed.getMessage()));
        }
    }

    private static Finding state(String about, boolean isBroken) {
        return isBroken
                ? Finding.problem(about, "cannot be read; 'shiftlog doctor' keeps a copy and goes on")
                : Finding.ok(about, "can be read");
    }

    private static boolean isObject(Path file) {
        try {
            return JsonReader.read(AtomicFile.read(file)) instanceof JsonObject;
        } catch (IOException | JsonException broken) {
            return false;
        }
    }

    private void archives() {
        Archives archives = new Archives(folder);
        int broken = 0;
        try {
            for (String id : archives.ids()) {
                if (archives.read(id).isEmpty()) {
                    broken++;
                    findings.add(Finding.problem("sessions/" + id + ".json",
                            "cannot be read, so its decisions are missing; mend it, or move it out of sessions/"));
                }
            }
            if (broken == 0) {
                findings.add(Finding.ok("sessions", archives.ids().size() + " past sessions can be read"));
            }
        } catch (StoreException failed) {
            findings.add(Finding.problem("sessions", failed.getMessage()));
        }
    }

    private void tracked() {
        List<String> ours = List.of(".stitch/shiftlog/journal.jsonl", ".stitch/shiftlog/digest.json",
                ".stitch/shiftlog/last_state.json");
        if (!TrackedFiles.among(project.root().path(), ours).isEmpty()) {
            findings.add(Finding.problem(".stitch/shiftlog",
                    "is tracked by git, where it only makes conflicts: git rm -r --cached .stitch/shiftlog"));
        }
    }

    private String name(Path file) {
        return project.root().path().relativize(file).toString();
    }
}
