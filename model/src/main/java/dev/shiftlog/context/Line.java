package dev.shiftlog.context;

/**
 * Values as one line of Markdown each. They come from agents and files: none may begin a heading, a
 * block, or a comment that hides what follows.
 */
final class Line {
    private Line() {}

    /** A value at the start of a line or of a list item. */
    static String starting(String value, int longest) {
        String line = inside(value, longest);
        int marker = marker(line);
        return marker < 0 ? line : line.substring(0, marker) + '\\' + line.substring(marker);
    }

    /** A value inside a line. */
    static String inside(String value, int longest) {
        String line = clipped(oneLine(value), longest);
        return line.contains("<!--") ? line.replace("<!--", "\\<!--") : line;
    }

    /** A path as code. */
    static String code(String path) {
        String line = oneLine(path);
        return line.indexOf('`') < 0 ? "`" + line + "`" : "`` " + line + " ``";
    }

    private static String oneLine(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (breaksLine(value.charAt(i))) {
                return withoutBreaks(value);
            }
        }
        return value;
    }

    private static String withoutBreaks(String value) {
        StringBuilder line = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!breaksLine(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().stripTrailing();
    }

    /** Control characters, line and paragraph separators, and the marks that reorder or hide text. */
    private static boolean breaksLine(char c) {
        return c < ' ' || c >= 0x7f && c <= 0x9f || c >= 0x2028 && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    private static String clipped(String line, int longest) {
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end) + "… (+" + (line.length() - end) + " characters)";
    }

    /** Where a backslash takes the power from what would begin a block; -1 where nothing does. */
    private static int marker(String line) {
        int first = 0;
        while (first < line.length() && line.charAt(first) == ' ') {
            first++;
        }
        if (first == line.length()) {
            return -1;
        }
        char c = line.charAt(first);
        if ("#>|=~<`".indexOf(c) >= 0 || c == '[' && line.indexOf("]:", first) > 0) {
            return opensInline(line, first) ? -1 : first;
        }
        if (c == '-' || c == '*' || c == '+' || c == '_') {
            return isRule(line, first) || isFollowedByBlank(line, first) ? first : -1;
        }
        int digits = first;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > first && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
        return numbered && isFollowedByBlank(line, digits) ? digits : -1;
    }

    /** One or two backticks or tildes begin words in a line, three begin a block. */
    private static boolean opensInline(String line, int at) {
        char c = line.charAt(at);
        return (c == '`' || c == '~') && !line.startsWith("" + c + c + c, at);
    }

    private static boolean isRule(String line, int at) {
        char mark = line.charAt(at);
        int marks = 0;
        for (int i = at; i < line.length(); i++) {
            if (line.charAt(i) == mark) {
                marks++;
            } else if (line.charAt(i) != ' ') {
                return false;
            }
        }
        return marks >= 3;
    }

    private static boolean isFollowedByBlank(String line, int at) {
        return at + 1 == line.length() || line.charAt(at + 1) == ' ';
    }
}
