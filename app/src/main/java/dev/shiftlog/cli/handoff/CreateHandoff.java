package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.handoff.Handoff;
import dev.shiftlog.handoff.HandoffException;
import dev.shiftlog.handoff.HandoffFolder;
import dev.shiftlog.handoff.HandoffFolder.Answer;
import dev.shiftlog.project.git.ExcludeFile;
import dev.shiftlog.project.git.GitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** {@code handoff create}: archives a handoff and points everything to it. */
final class CreateHandoff implements Command {
    private static final String FOLDER = HandoffFolder.NAME + "/";

    @Override
    public Spec spec() {
        return Project.option(Spec.of("Archive a handoff in .agent-history and point everything to it.")
                .about("""
                        The document is YAML frontmatter and a narrative; 'shiftlog handoff draft' writes one. Nothing
                        is written while it has flaws; each is named on a line of its own.
                        """)
                .option("-i, --input", "PATH", "The document; '-', or nothing, reads standard input.")
                .flag("--allow-flagged-todo",
                        "Let a first next action pass that looks like a resume mechanic.")
                .flag("--redact", "Replace secrets and personal paths by their kind before writing.")
                .flag("--no-exclude", "Leave .git/info/exclude alone, to commit the handoffs.")).build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Project project = Project.of(call);
        try {
            Handoff read = Handoff.parse(input(call));
            Handoff handoff = call.flag("--redact") ? read.redacted() : read;
            Answer answer = project.handoffs().create(handoff, call.flag("--allow-flagged-todo"));
            return switch (answer) {
                case Answer.Written written -> report(call, project, written);
                case Answer.Refused refused -> report(call, refused.flaws());
            };
        } catch (HandoffException refused) {
            throw new Refusal(refused.getMessage(), refused);
        }
    }

    private static byte[] input(Invocation call) throws IOException {
        Optional<String> named = call.value("--input").filter(path -> !path.equals("-"));
        return named.isPresent()
                ? Files.readAllBytes(call.cwd().resolve(named.get()))
                : call.in().readAllBytes();
    }

    private static ExitCode report(Invocation call, List<String> flaws) {
        call.err().line("Nothing was written, the handoff has " + flaws.size() + " problem(s):");
        flaws.forEach(flaw -> call.err().line("  - " + flaw));
        return ExitCode.USAGE;
    }

    private static ExitCode report(Invocation call, Project project, Answer.Written written)
            throws IOException {
        call.out()
                .line("Wrote handoff for session " + written.handoff().sessionId() + ":")
                .line("  archive: " + FOLDER + written.file())
                .line("  latest: " + FOLDER + "LATEST.md")
                .line("  resume_prompt: " + FOLDER + "RESUME_PROMPT.txt")
                .line("  index: " + FOLDER + "INDEX.yaml");
        Optional<GitFolder> git = call.flag("--no-exclude") ? Optional.empty() : project.git();
        if (git.isPresent() && new ExcludeFile(git.get()).add(HandoffFolder.NAME)) {
            call.out()
                    .line("registered .agent-history/ in .git/info/exclude (personal ignore \u2014 not committed)");
        }
        written.warnings().forEach(warning -> call.err().line("Warning: " + warning));
        return ExitCode.DONE;
    }
}
