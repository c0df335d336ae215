package dev.shiftlog.cli.setup;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.project.files.FileList;
import dev.shiftlog.project.files.FileScan;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Logbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code files}: looks at the project's files anew; descriptions stay with their files. */
final class ScanFiles implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Scan and snapshot the project file structure.")
                .about("""
                        What git ignores is left out, and dependencies, builds, lock files, archives and media.
                        Descriptions ('shiftlog file') stay with their files.
                        """)
                .flag("--list", "Print the files with their descriptions.")
                .json("""
                        The JSON holds "files", each path with its description, and "unreadable" folders.
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        FileList found = FileScan.of(project.root().path(), call.environment());
        List<Change> changes = new ArrayList<>(List.of(Change.rescanFiles(found.paths())));
        changes.addAll(Refresh.of(call, project));
        Optional<Logbook> logbook = project.apply(call, changes);
        FileMap map = logbook.map(Logbook::files).orElse(FileMap.EMPTY.rescanned(found.paths(), ""));
        if (call.json()) {
            call.out().raw(JsonWriter.indented(json(map, found))).line();
            return ExitCode.DONE;
        }
        if (call.flag("--list")) {
            map.descriptions()
                    .forEach((path, words) -> call.out()
                            .line(path.replace('\n', ' ') + (words.isEmpty() ? "" : " -- " + words)));
        }
        call.out().line("Scanned " + found.paths().size() + " files.");
        report(call, found);
        return ExitCode.DONE;
    }

    private static void report(Invocation call, FileList found) {
        for (String folder : found.unreadable()) {
            call.err().line("Note: " + folder + " could not be listed; its files are not in the map");
        }
        if (!found.complete()) {
            call.err()
                    .line("Note: the scan stopped early, so the map is not whole."
                            + " Does .gitignore miss a folder of generated files?");
        }
    }

    private static JsonObject json(FileMap map, FileList found) {
        JsonObject.Builder files = JsonObject.EMPTY.edit();
        for (Map.Entry<String, String> file : map.descriptions().entrySet()) {
            files.with(file.getKey(), file.getValue());
        }
        return JsonObject.with("files", files.build())
                .with("unreadable", Json.texts(found.unreadable()))
                .build();
    }
}
