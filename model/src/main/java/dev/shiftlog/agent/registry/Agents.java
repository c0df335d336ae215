package dev.shiftlog.agent.registry;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.antigravity.AntigravityAgent;
import dev.shiftlog.agent.claude.ClaudeAgent;
import dev.shiftlog.agent.codex.CodexAgent;
import dev.shiftlog.agent.copilot.CopilotAgent;
import dev.shiftlog.agent.gemini.GeminiAgent;
import java.util.List;
import java.util.Optional;

/** The agents that are known, in the order in which they are offered. */
public final class Agents {
    private static final List<Agent> ALL = List.of(
            new ClaudeAgent(),
            new GeminiAgent(),
            new CodexAgent(),
            new CopilotAgent(),
            new AntigravityAgent());

    private Agents() {}

    public static List<Agent> all() {
        return ALL;
    }

    public static Optional<Agent> named(String id) {
        return ALL.stream().filter(agent -> agent.id().equals(id)).findFirst();
    }

    /** The short names, for messages that say what there is to choose from. */
    public static List<String> names() {
        return ALL.stream().map(Agent::id).toList();
    }
}
