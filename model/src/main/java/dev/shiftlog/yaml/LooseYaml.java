package dev.shiftlog.yaml;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonWriter;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what people and session-glue write into YAML without quotes: to them a value goes to the end of its line.
 */
final class LooseYaml {
    private static final Pattern LINE = Pattern
            .compile("(?<start> *(?:- +)?)(?<key>[\\p{L}_][\\p{L}\\p{N}_.-]*:(?: +|$))?(?<value>.*)");
    private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]*( +#.*)?");
    private static final Pattern ISSUE = Pattern.compile(" #\\S");
    private static final String QUOTES = "\"'";
    private static final String STRUCTURES = "[{&*!#|>";

    private LooseYaml() {}

    /** Quotes values such as {@code Fix issue #12}, whose end YAML takes for a comment. */
    static String quoteIssueNumbers(String text) {
        return quoted(text, value -> STRUCTURES.indexOf(value.charAt(0)) < 0 && ISSUE.matcher(value).find());
    }

    /** Quotes every value that has no quotes, except the empty list. */
    static String quotePlainValues(String text) {
        return quoted(text, value -> !value.equals("[]"));
    }

    private static String quoted(String text, Predicate<String> needed) {
        StringBuilder out = new StringBuilder();
        int block = -1;
        for (String line : text.split("\n", -1)) {
            int indent = indent(line);
            if (block >= 0 && (indent > block || line.isBlank())) {
                out.append(line).append('\n');
                continue;
            }
            Matcher parts = LINE.matcher(line);
            String value = parts.matches() ? parts.group("value").strip() : "";
            block = BLOCK.matcher(value).matches() ? indent : -1;
            boolean marked = parts.matches()
                    && (parts.group("key") != null || parts.group("start").contains("-"));
            boolean quote = marked && block < 0 && !value.isEmpty() && QUOTES.indexOf(value.charAt(0)) < 0
                    && needed.test(value);
            out.append(quote ? line.substring(0, parts.start("value")) + inQuotes(value) : line).append('\n');
        }
        return out.substring(0, out.length() - 1);
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private static String inQuotes(String value) {
        // A comment is set off by a blank on both sides; what follows a # at once belongs to the value.
        int comment = value.indexOf(" # ");
        return JsonWriter.line(Json.of(comment < 0 ? value : value.substring(0, comment).strip()));
    }
}
