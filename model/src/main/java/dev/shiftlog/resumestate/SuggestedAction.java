package dev.shiftlog.resumestate;

import dev.shiftlog.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do next: the first of the next prompts in few words, else what is open. */
final class SuggestedAction {
    /** "Continue implementing the login page … in src/components/LoginForm.tsx": what to do, and to which file. */
    private static final Pattern ON_FILE = Pattern
            .compile("(\\S+(?: \\S+)?) (?:the|a|an) .*\\b(?:in|of|at) (?:\\S*/)?([\\w.-]+\\.\\w+)\\.?");

    private SuggestedAction() {}

    static Optional<String> of(StateDocument state) {
        if (!state.nextPrompts().isEmpty()) {
            return Optional.of(brief(state.nextPrompts().getFirst()));
        }
        if (!state.unresolved().isEmpty()) {
            return Optional.of("Fix " + place(state.unresolved().getFirst()));
        }
        if (state.failingTests() > 0) {
            return Optional.of("Run the failing tests and fix them");
        }
        return first("Continue with ", state.inProgress()).or(() -> first("Start with ", state.todos()));
    }

    private static String brief(String prompt) {
        Matcher onFile = ON_FILE.matcher(prompt);
        return onFile.matches() ? onFile.group(1) + " " + onFile.group(2) : prompt;
    }

    private static String place(JsonObject error) {
        String file = error.text("file");
        return file.isEmpty()
                ? error.text("error")
                : file + (error.number("line", 0) > 0 ? ":" + error.number("line", 0) : "");
    }

    private static Optional<String> first(String words, List<String> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(words + items.getFirst());
    }
}
