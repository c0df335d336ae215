package dev.shiftlog.cli.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.change.Actor;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void anAgentIsKnownByWhatItSetsForItsCommands() {
        assertEquals(new Actor("claude", "c1"),
                Caller.in(Map.of("CLAUDECODE", "1", "CLAUDE_CODE_SESSION_ID", "c1")));
        assertEquals(new Actor("codex", "t1"), Caller.in(Map.of("CODEX_THREAD_ID", "t1")));
        assertEquals(new Actor("copilot", "p1"),
                Caller.in(Map.of("COPILOT_CLI", "1", "COPILOT_AGENT_SESSION_ID", "p1")));
        assertEquals(new Actor("gemini", ""), Caller.in(Map.of("GEMINI_CLI", "1")));
    }

    @Test
    void whoeverSetsNothingIsAPersonUnlessTheCallNamesAnother() {
        assertEquals(Actor.PERSON, Caller.in(Map.of()));
        assertEquals(new Actor("codex", "x"),
                Caller.in(Map.of("SHIFTLOG_ACTOR", "codex:x", "CLAUDECODE", "1")));
    }
}
