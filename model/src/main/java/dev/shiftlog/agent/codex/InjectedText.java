package dev.shiftlog.agent.codex;

import dev.shiftlog.transcript.Passage;
import java.util.List;

/** Texts that Codex puts in under the person's role. */
final class InjectedText {
    private static final List<String> OPENINGS = List.of("<environment_context>",
            "# AGENTS.md instructions", "<user_instructions>", "<skills_instructions>",
            "<turn_aborted>", "<permissions instructions>", "<INSTRUCTIONS>");

    private static final String FIRST_LETTERS = "<#";
    private static final int MOST_BLANKS = 100;

    private InjectedText() {}

    static boolean isInjected(Passage text) {
        return text instanceof Passage.Held held && isInjected(held.text());
    }

    static boolean isInjected(String text) {
        int start = 0;
        while (start < Math.min(MOST_BLANKS, text.length()) && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        // Asked of every text several times over.
        if (start == text.length() || FIRST_LETTERS.indexOf(text.charAt(start)) < 0) {
            return false;
        }
        for (String opening : OPENINGS) {
            if (text.startsWith(opening, start)) {
                return true;
            }
        }
        return false;
    }
}
