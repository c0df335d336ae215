package dev.shiftlog.cli.state;

import dev.shiftlog.change.Actor;
import java.util.Map;

/** Who makes the call: the agent whose traces are in the environment, else the person. */
final class Caller {
    private final Map<String, String> environment;

    private Caller(Map<String, String> environment) {
        this.environment = environment;
    }

    static Actor in(Map<String, String> environment) {
        return new Caller(environment).actor();
    }

    private Actor actor() {
        String named = value("SHIFTLOG_ACTOR");
        if (!named.isEmpty()) {
            return Actor.named(named);
        }
        // Claude comes last: the others, started by it, inherit its variables and add their own.
        if (isSet("CODEX_THREAD_ID") || isSet("CODEX_SANDBOX")) {
            return new Actor("codex", value("CODEX_THREAD_ID"));
        }
        if (isSet("GEMINI_CLI")) {
            return new Actor("gemini", value("GEMINI_SESSION_ID"));
        }
        if (isSet("COPILOT_CLI") || isSet("COPILOT_AGENT_SESSION_ID")) {
            return new Actor("copilot", value("COPILOT_AGENT_SESSION_ID"));
        }
        return isSet("CLAUDECODE") ? new Actor("claude", value("CLAUDE_CODE_SESSION_ID")) : Actor.PERSON;
    }

    private boolean isSet(String variable) {
        return !value(variable).isEmpty();
    }

    private String value(String variable) {
        return environment.getOrDefault(variable, "").strip();
    }
}
