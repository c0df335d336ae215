package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.handoff.Handoff;
import dev.shiftlog.handoff.HandoffDraft;
import dev.shiftlog.handoff.HandoffDraft.Circumstances;
import dev.shiftlog.handoff.HandoffException;
import dev.shiftlog.handoff.HandoffRules;
import dev.shiftlog.project.git.FileChange;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.project.git.StartPoint;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** {@code handoff draft}: writes a handoff out of what the session knows. */
public final class DraftHandoff implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Write a handoff out of what the session knows.")
                .about("""
                        What the session does not know is marked '[fill in: ...]'. Fill it in or drop the line, then
                        archive the handoff with: shiftlog handoff create -i FILE
                        """)
                .option("-o, --output", "FILE", "Write there instead of to standard output.")
                .option("--agent", "NAME",
                        "The agent that hands over; without it, the one that was seen last.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        OpenProject project = OpenProject.of(call);
        Session session = project.shown(call)
                .orElseThrow(() -> new Refusal(
                        "nothing is logged yet; write the handoff by hand, or log work first"));
        Handoff draft = HandoffDraft.of(session, circumstances(call, project, session));
        Optional<String> output = call.value("--output");
        if (output.isPresent()) {
            AtomicFile.write(call.cwd().resolve(output.get()), draft.render());
            call.out()
                    .line("Drafted " + output.get() + ". Archive it with: shiftlog handoff create -i "
                            + output.get());
        } else {
            call.out().raw(draft.render());
        }
        HandoffRules.flaws(draft).forEach(flaw -> call.err().line("Note: " + flaw.message()));
        return ExitCode.DONE;
    }

    private static Circumstances circumstances(Invocation call, OpenProject project, Session session)
            throws IOException {
        Path root = project.root().path();
        Optional<GitFolder> git = GitFolder.around(root);
        List<String> changed = GitFacts.of(root, start(session))
                .changed()
                .stream()
                .map(FileChange::path)
                .toList();
        return new Circumstances(root.toString(),
                git.map(found -> found.topLevel().toString()).orElse(root.toString()),
                git.flatMap(GitFolder::branch).orElse(""), git.flatMap(GitFolder::head).orElse(""),
                call.value("--agent").orElseGet(() -> agent(project, session)), call.clock().now(),
                OffsetDateTime.now().getOffset().getId(), supersedes(root), changed);
    }

    private static StartPoint start(Session session) {
        return new StartPoint(Optional.of(session.heading().branch()).filter(branch -> !branch.isEmpty()),
                Optional.of(session.heading().startCommit()).filter(commit -> !commit.isEmpty()));
    }

    /** The agent that calls, else the one whose conversation was linked last. */
    private static String agent(OpenProject project, Session session) {
        if (!project.actor().isPerson()) {
            return project.actor().tool();
        }
        List<ConversationLink> conversations = session.conversations();
        return conversations.isEmpty() ? project.actor().tool() : conversations.getLast().agent();
    }

    private static String supersedes(Path root) throws IOException {
        try {
            return new Project(root).handoffs().latest().map(Handoff::sessionId).orElse("");
        } catch (HandoffException unreadable) {
            return "";
        }
    }
}
