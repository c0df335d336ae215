package dev.shiftlog.cli.setup;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.instruction.Instructions;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code doctor}: what is wrong with this project's files; what can be mended without loss, it mends. */
final class Doctor implements Command {
    @Override
    public Spec spec() {
        return Spec
                .of("Look for what is wrong with this project's files, and mend what can be mended safely.")
                .about("""
                        Before anything takes the place of a file that cannot be read, a copy goes to
                        .stitch/shiftlog/quarantine. The exit code is 1 while a problem is left.
                        """)
                .flag("--check", "Only look, mend nothing.")
                .json("""
                        The JSON holds "findings", each with "state" (ok, mended, problem), "about" and "words".
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        List<Finding> findings = new ArrayList<>(
                new FileCheck(call, project, !call.flag("--check")).findings());
        findings.addAll(instructions(project.root().path()));
        findings.addAll(new LeftBehind(call, !call.flag("--check")).findings());
        findings.add(ShellCheck.problem(call)
                .map(words -> Finding.problem("command", words))
                .orElseGet(() -> Finding.ok("command", "agents find 'shiftlog'")));
        if (call.json()) {
            call.out().raw(JsonWriter.indented(json(findings))).line();
        } else {
            findings.forEach(finding -> call.out()
                    .line(padded(finding.state().word()) + finding.about() + ": " + finding.words()));
        }
        boolean problemLeft = findings.stream().anyMatch(finding -> finding.state() == Finding.State.PROBLEM);
        return problemLeft ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private static String padded(String word) {
        return word + " ".repeat(9 - word.length());
    }

    private static List<Finding> instructions(Path project) {
        Instructions instructions = new Instructions(project);
        List<Finding> findings = new ArrayList<>();
        for (String complaint : instructions.complaints()) {
            findings.add(Finding.problem("instructions", complaint));
        }
        List<String> taught = new ArrayList<>();
        instructions.taught().forEach(file -> taught.add(project.relativize(file).toString()));
        if (findings.isEmpty()) {
            findings.add(Finding.ok("instructions", taught.isEmpty()
                    ? "no agent is taught here; 'shiftlog init --agents LIST' does it"
                    : String.join(", ", taught)));
        }
        return findings;
    }

    private static JsonObject json(List<Finding> findings) {
        List<Json> documents = new ArrayList<>();
        for (Finding finding : findings) {
            documents.add(JsonObject.with("state", finding.state().word())
                    .with("about", finding.about())
                    .with("words", finding.words())
                    .build());
        }
        return JsonObject.with("findings", new JsonArray(documents)).build();
    }
}
