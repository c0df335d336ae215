package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.handoff.Handoff;
import dev.shiftlog.handoff.HandoffDraft;
import dev.shiftlog.handoff.HandoffDraft.Circumstances;
import dev.shiftlog.handoff.HandoffException;
import dev.shiftlog.project.git.GitFacts.FileChange;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.project.git.GitFacts.StartPoint;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A handoff out of a project's session, with what git and the call know beside it. */
public final class SessionDraft {
    private static final String AGENT = "--agent";

    private SessionDraft() {}

    /** Adds the option by which a call names the agent that hands over. */
    public static Spec.Builder option(Spec.Builder spec) {
        return spec.option(AGENT, "NAME",
                "The agent that hands over; without it, the one that was seen last.");
    }

    public static Handoff of(Invocation call, OpenProject project, Session session) throws IOException {
        return HandoffDraft.of(session, circumstances(call, project, session));
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
                agent(call, project, session), call.clock().now(),
                OffsetDateTime.now().getOffset().getId(), supersedes(root), changed);
    }

    private static StartPoint start(Session session) {
        return new StartPoint(Optional.of(session.heading().branch()).filter(branch -> !branch.isEmpty()),
                Optional.of(session.heading().startCommit()).filter(commit -> !commit.isEmpty()));
    }

    /** The agent that calls, else the one whose conversation was linked last. */
    private static String agent(Invocation call, OpenProject project, Session session) {
        if (call.value(AGENT).isPresent()) {
            return call.value(AGENT).get();
        }
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
