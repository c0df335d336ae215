package dev.shiftlog.cli.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {
    @ParameterizedTest
    @CsvSource({"'', person", "TERM=xterm, person", "CLAUDECODE=1, claude",
            "CLAUDECODE=1 CLAUDE_CODE_SESSION_ID=c1, claude:c1", "CODEX_THREAD_ID=t1, codex:t1",
            "CODEX_SANDBOX=seatbelt, codex", "GEMINI_CLI=1, gemini",
            "GEMINI_CLI=1 GEMINI_SESSION_ID=g1, gemini:g1",
            "COPILOT_CLI=1, copilot", "COPILOT_AGENT_SESSION_ID=p1, copilot:p1",
            "CLAUDECODE=1 CODEX_THREAD_ID=t1, codex:t1", "CLAUDECODE=1 SHIFTLOG_ACTOR=robot:7, robot:7"})
    void whoCallsIsReadFromTheTracesOfTheAgents(String variables, String actor) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ")) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                environment.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        assertEquals(actor, Caller.in(environment).toString());
    }
}
