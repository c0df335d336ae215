package dev.shiftlog.cli.desk;

import dev.shiftlog.change.Actor;
import java.util.Map;

/** Who makes a call: the agents say so in the environment of the commands that they run. */
final class Caller {
    /** What each agent sets: a mark, and where it has one, the id of its conversation. */
    private record Mark(String agent, String variable, String conversation) {}

    private static final Mark[] MARKS = {new Mark("claude", "CLAUDECODE", "CLAUDE_CODE_SESSION_ID"),
            new Mark("codex", "CODEX_THREAD_ID", "CODEX_THREAD_ID"),
            new Mark("copilot", "COPILOT_CLI", "COPILOT_AGENT_SESSION_ID"),
            new Mark("gemini", "GEMINI_CLI", "")};

    private Caller() {}

    static Actor in(Map<String, String> environment) {
        String named = environment.getOrDefault("SHIFTLOG_ACTOR", "");
        if (!named.isBlank()) {
            return Actor.named(named);
        }
        for (Mark mark : MARKS) {
            if (!environment.getOrDefault(mark.variable(), "").isEmpty()) {
                return new Actor(mark.agent(), environment.getOrDefault(mark.conversation(), ""));
            }
        }
        return Actor.PERSON;
    }
}
