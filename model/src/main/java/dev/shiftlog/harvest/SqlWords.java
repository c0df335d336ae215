package dev.shiftlog.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of SQL statements, taken one after the other. */
final class SqlWords {
    private static final Pattern WORD = Pattern
            .compile("--[^\n]*+|'(?:[^']++|'')*+'|\"[^\"]*+\"|[A-Za-z_]\\w*+|\\d++|\\S");

    private final List<String> words = new ArrayList<>();
    private int at;

    SqlWords(String sql) {
        Matcher word = WORD.matcher(sql);
        while (word.find()) {
            if (!word.group().startsWith("--")) {
                words.add(word.group());
            }
        }
    }

    boolean hasMore() {
        return at < words.size();
    }

    boolean atEnd() {
        return !hasMore() || words.get(at).equals(";");
    }

    /** Goes on behind the end of the statement. */
    void skipStatement() {
        while (!atEnd()) {
            at++;
        }
        at++;
    }

    /** Takes the next word if it is this one, in capitals or not. */
    boolean take(String word) {
        boolean is = hasMore() && words.get(at).equalsIgnoreCase(word);
        at += is ? 1 : 0;
        return is;
    }

    /** A column's name, in small letters. */
    String name() {
        return atEnd() ? "" : plain(words.get(at++)).toLowerCase(Locale.ROOT);
    }

    /** A text or a number; none where something is to be computed, which is passed over. */
    Optional<String> value() {
        int start = at;
        int depth = 0;
        while (!atEnd() && (depth > 0 || !endsValue(words.get(at)))) {
            depth += words.get(at).equals("(") ? 1 : words.get(at).equals(")") ? -1 : 0;
            at++;
        }
        boolean one = at == start + 1 && isLiteral(words.get(start));
        return one ? Optional.of(plain(words.get(start))) : Optional.empty();
    }

    /** The columns' names in parentheses. */
    List<String> names() {
        return inParentheses(this::name);
    }

    /** The values in parentheses. */
    List<Optional<String>> values() {
        return inParentheses(this::value);
    }

    private <T> List<T> inParentheses(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        boolean more = take("(");
        while (more) {
            elements.add(element.get());
            more = take(",");
        }
        take(")");
        return elements;
    }

    private static boolean endsValue(String word) {
        return word.equals(",") || word.equals(")") || word.equalsIgnoreCase("where");
    }

    private static boolean isLiteral(String word) {
        return isQuoted(word) || Character.isDigit(word.charAt(0));
    }

    private static boolean isQuoted(String word) {
        return word.length() > 1 && (word.charAt(0) == '\'' || word.charAt(0) == '"');
    }

    private static String plain(String word) {
        return isQuoted(word) ? word.substring(1, word.length() - 1).replace("''", "'") : word;
    }
}
