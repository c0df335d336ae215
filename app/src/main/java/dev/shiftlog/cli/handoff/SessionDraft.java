package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.handoff.Handoff;
import dev.shiftlog.handoff.HandoffDraft;
import dev.shiftlog.handoff.HandoffDraft.Circumstances;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.Session;
import java.io.IOException;
import java.util.List;

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
        return HandoffDraft.of(session, Circumstances.of(project.root().path(), session, call.clock().now(),
                agent(call, project, session)));
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
}
