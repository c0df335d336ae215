package dev.shiftlog.resumestate;

import java.util.ArrayList;
import java.util.List;

/**
 * token-cache/summaries.md: a few lines for each session, the newest first, cheap for an agent to read.
 * What stands above the first session is someone's own text and stays.
 */
final class Summaries {
    private static final String HEADING = "## sess_";

    private Summaries() {}

    /** The file with the state's summary in it, in place of an older one of the same session. */
    static String with(String file, StateDocument state, int most) {
        List<String> parts = parts(file);
        String head = parts.getFirst();
        List<String> kept = new ArrayList<>();
        kept.add(summary(state));
        for (String part : parts.subList(1, parts.size())) {
            boolean same = part.startsWith("## " + state.id() + "\n")
                    || part.startsWith("## " + state.id() + " ");
            if (!same && kept.size() < most) {
                kept.add(part);
            }
        }
        return head + String.join("", kept);
    }

    private static List<String> parts(String file) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        file.lines().forEach(line -> {
            if (line.startsWith(HEADING)) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(line).append('\n');
        });
        parts.add(part.toString());
        if (parts.getFirst().isEmpty()) {
            parts.set(0, "# Session summaries\n\n");
        }
        return parts;
    }

    private static String summary(StateDocument state) {
        StringBuilder text = new StringBuilder("## " + state.id() + " · " + state.timestamp() + "\n\n");
        text.append("- Objective: ")
                .append(oneLine(state.objective()))
                .append(" (")
                .append(state.percentComplete())
                .append("% complete)\n");
        line(text, "Done", state.completed());
        line(text, "In progress", state.inProgress());
        line(text, "Blocked", state.blocked());
        line(text, "Errors",
                state.unresolved()
                        .stream()
                        .map(error -> error.text("file") + " " + error.text("error"))
                        .toList());
        line(text, "Failing tests", state.json().object("tests").texts("failed_paths"));
        SuggestedAction.of(state)
                .ifPresent(action -> text.append("- Next: ").append(oneLine(action)).append('\n'));
        return text.append('\n').toString();
    }

    private static void line(StringBuilder text, String name, List<String> items) {
        if (!items.isEmpty()) {
            text.append("- ")
                    .append(name)
                    .append(": ")
                    .append(oneLine(String.join("; ", items)))
                    .append('\n');
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
