package dev.shiftlog.resumestate;

import dev.shiftlog.json.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What greets whoever comes back: where the last session stopped, and what to do next. */
public final class Banner {
    /** Beside a tick, the word that says that something was made says it twice. */
    private static final Pattern MADE = Pattern.compile(
            "(?:Created|Added|Implemented|Built|Wrote|Introduced|Completed|Finished)\\s+(.+)",
            Pattern.DOTALL);

    private Banner() {}

    /** The banner for the state, read at the given time. */
    public static String of(StateDocument state, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add("📋 Previous Session Found");
        lines.add("Project: " + state.project());
        lines.add("Last active: " + ago(state.timestamp(), now));
        lines.add("Objective: " + (state.objective().isEmpty() ? "(none)" : state.objective()));
        lines.add("Status: " + sentence(state.status()) + " (" + state.percentComplete() + "% complete)");
        section(lines, "Completed:", done(state));
        section(lines, "Remaining:", remaining(state));
        SuggestedAction.of(state)
                .ifPresent(action -> section(lines, "Suggested next action:", List.of("→ " + action)));
        lines.add("Resume this session? (Recommended: yes)");
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String heading, List<String> items) {
        if (!items.isEmpty()) {
            lines.add(heading);
            lines.addAll(items);
        }
    }

    private static List<String> done(StateDocument state) {
        return state.completed().stream().map(item -> "✅ " + bare(item)).toList();
    }

    private static String bare(String item) {
        Matcher made = MADE.matcher(item);
        return made.matches() ? upper(made.group(1)) : item;
    }

    private static List<String> remaining(StateDocument state) {
        List<String> items = new ArrayList<>();
        state.inProgress().forEach(item -> items.add("🔄 " + item));
        state.blocked().forEach(item -> items.add("⛔ " + item));
        long failing = state.failingTests();
        if (failing > 0) {
            items.add("❌ " + failing + " failing " + (failing == 1 ? "test" : "tests"));
        }
        int errors = state.unresolved().size();
        if (errors > 0) {
            items.add("⚠ " + errors + " unresolved " + language(state.unresolved())
                    + (errors == 1 ? "error" : "errors"));
        }
        return items;
    }

    /** The language, where all errors are of one. */
    private static String language(List<JsonObject> errors) {
        Set<String> languages = new TreeSet<>();
        errors.forEach(error -> languages.add(languageOf(error.text("file"))));
        String only = languages.iterator().next();
        return languages.size() == 1 && !only.isEmpty() ? only + " " : "";
    }

    private static String languageOf(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "ts", "tsx", "mts", "cts" -> "TypeScript";
            case "js", "jsx", "mjs", "cjs" -> "JavaScript";
            case "py" -> "Python";
            case "java" -> "Java";
            case "kt", "kts" -> "Kotlin";
            case "go" -> "Go";
            case "rs" -> "Rust";
            case "c", "h" -> "C";
            case "cpp", "cc", "hpp" -> "C++";
            case "cs" -> "C#";
            case "rb" -> "Ruby";
            case "php" -> "PHP";
            default -> "";
        };
    }

    /** How long ago, in the largest unit that is not less than one. */
    static String ago(String timestamp, Instant now) {
        try {
            return ago(Duration.between(Instant.parse(timestamp), now));
        } catch (DateTimeException unreadable) {
            return timestamp.isEmpty() ? "unknown" : timestamp;
        }
    }

    private static String ago(Duration duration) {
        if (duration.toMinutes() < 1) {
            return "just now";
        }
        if (duration.toHours() < 1) {
            return counted(duration.toMinutes(), "minute");
        }
        return duration.toDays() < 1
                ? counted(duration.toHours(), "hour")
                : counted(duration.toDays(), "day");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }

    private static String sentence(String word) {
        return upper(word.replace('-', ' ').replace('_', ' '));
    }

    private static String upper(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
