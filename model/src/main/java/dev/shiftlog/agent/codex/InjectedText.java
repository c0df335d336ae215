package dev.shiftlog.agent.codex;

import dev.shiftlog.transcript.Passage;
import java.util.List;

/** Texts that Codex puts in under the person's role. */
final class InjectedText {
    private static final List<String> OPENINGS = List.of("<environment_context>",
            "# AGENTS.md instructions", "<user_instructions>", "<skills_instructions>",
            "<turn_aborted>", "<permissions instructions>", "<INSTRUCTIONS>");

    private InjectedText() {}

    static boolean isInjected(Passage text) {
        return text instanceof Passage.Held held && isInjected(held.text());
    }

    static boolean isInjected(String text) {
        String start = text.substring(0, Math.min(100, text.length())).stripLeading();
        return OPENINGS.stream().anyMatch(start::startsWith);
    }
}
