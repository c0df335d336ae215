package dev.shiftlog.hook;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonWriter;

/** A text for the agent in the form in which its host takes it. */
final class Answer {
    private Answer() {}

    static String of(HookHost host, HookEvent event, String text) {
        String quoted = JsonWriter.line(Json.of(text));
        if (host == HookHost.COPILOT) {
            return "{\"additionalContext\":" + quoted + "}";
        }
        return "{\"hookSpecificOutput\":{\"hookEventName\":\"" + host.nativeName(event).orElse(event.word())
                + "\",\"additionalContext\":" + quoted + "}}";
    }
}
