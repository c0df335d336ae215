package dev.shiftlog.problem;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message with its literals replaced, so that the same error with another value in it is the same.
 * Quoted names are kept where a tool quotes names: without them every unknown symbol would be one error.
 */
final class MessagePattern {
    private static final Pattern NESTED = Pattern.compile("'\"[^\"]*\"'");
    private static final Pattern QUOTED = Pattern.compile("(['\"`])((?:(?!\\1).)*)\\1");
    private static final Pattern NAME = Pattern
            .compile("[\\p{L}_$@.&*(][\\p{L}\\d_$.:<>\\[\\]()|,&* @/{};?=-]*");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})[’'](?=(?:t|s|re|ve|ll|d)\\b)");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");
    private static final Pattern PATH = Pattern
            .compile("(?<![\\w.])(?:file://|[A-Za-z]:)?[/\\\\][\\w.@+-]+(?:[/\\\\][\\w.@+-]+)+");
    private static final Pattern UUID = Pattern
            .compile("\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b");
    private static final Pattern HEX = Pattern.compile("\\b(?:0x[0-9a-fA-F]+|(?=[a-f]*\\d)[0-9a-f]{12,})\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w#])-?\\d[\\d.,_:]*\\w*");
    /** Types whose messages quote the values they met, not names of the program. */
    private static final Set<String> VALUES = Set.of("KeyError", "ValueError", "IndexError",
            "JSONDecodeError", "SyntaxError", "RangeError", "Error",
            "AssertionError", "RuntimeError", "UnicodeDecodeError", "FileNotFoundError", "panic", "OSError");
    /** In these tools' messages double quotes are put around names too. */
    private static final Pattern NAMES_IN_DOUBLE_QUOTES = Pattern.compile(
            "(?:Class|Interface|Trait|Enum|Method|imported and not used:|Name|module named|has no attribute|Argument \\d+ to|arguments? for|Module|Cannot find module|Cannot invoke|package|got|expected|type|expects|for [+*/-] \\() \".*");

    private MessagePattern() {}

    static String of(String type, String message) {
        String text = APOSTROPHE.matcher(message)
                .replaceAll("")
                .replace('‘', '\'')
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace("`", "'");
        text = NESTED.matcher(text).replaceAll("'\"…\"'");
        boolean values = VALUES.contains(type) && !text.startsWith("Cannot find module");
        boolean doubleNames = NAMES_IN_DOUBLE_QUOTES.matcher(text).find();
        text = QUOTED.matcher(text)
                .replaceAll(quoted -> Matcher.quoteReplacement(
                        keeps(quoted, values, doubleNames) ? quoted.group() : "'…'"));
        text = PACKAGE.matcher(text).replaceAll("");
        text = PATH.matcher(text).replaceAll("<path>");
        text = UUID.matcher(text).replaceAll("#");
        text = HEX.matcher(text).replaceAll("#");
        return NUMBER.matcher(text).replaceAll("#").replaceAll("\\s+", " ").strip();
    }

    private static boolean keeps(MatchResult quoted, boolean values, boolean doubleNames) {
        if (values || quoted.group(1).equals("\"") && !doubleNames) {
            return false;
        }
        String inner = quoted.group(2);
        return NAME.matcher(inner).matches() && !(inner.contains(" ") && !inner.matches(".*[<>|*&:;({].*"))
                || isSign(inner);
    }

    /** Operators and brackets, as parsers quote the tokens they miss. */
    private static boolean isSign(String inner) {
        return !inner.isEmpty() && inner.length() <= 3 && inner.chars().noneMatch(Character::isLetterOrDigit);
    }
}
