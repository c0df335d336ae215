package dev.shiftlog.project.files;

/**
 * One segment of an ignore pattern: `*`, `?`, `[a-z]`, `[!a-z]`, `[[:digit:]]` and escapes. A star that
 * fails is retried from the last star only, so a hostile pattern cannot take exponential time.
 */
final class Glob {
    private final String pattern;
    private final boolean literal;

    Glob(String pattern) {
        this.pattern = pattern;
        this.literal = pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0 && pattern.indexOf('[') < 0
                && pattern.indexOf('\\') < 0;
    }

    boolean matches(String name) {
        return literal ? pattern.equals(name) : matchesGlob(name);
    }

    private boolean matchesGlob(String name) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (at < name.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                retry = at;
                continue;
            }
            int next = in < pattern.length() ? afterOne(in, name.codePointAt(at)) : -1;
            if (next >= 0) {
                in = next;
                at += Character.charCount(name.codePointAt(at));
            } else if (star >= 0) {
                in = star + 1;
                retry += Character.charCount(name.codePointAt(retry));
                at = retry;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }

    /** Where the pattern goes on after one character of the name; -1 where that does not match. */
    private int afterOne(int in, int character) {
        return switch (pattern.charAt(in)) {
            case '?' -> in + 1;
            case '[' -> afterSet(in, character);
            case '\\' -> in + 1 < pattern.length() ? afterLiteral(in + 1, character) : -1;
            default -> afterLiteral(in, character);
        };
    }

    private int afterLiteral(int in, int character) {
        int wanted = pattern.codePointAt(in);
        return wanted == character ? in + Character.charCount(wanted) : -1;
    }

    private int afterSet(int open, int character) {
        int in = open + 1;
        boolean negated = in < pattern.length() && (pattern.charAt(in) == '!' || pattern.charAt(in) == '^');
        if (negated) {
            in++;
        }
        boolean found = false;
        for (boolean first = true; in < pattern.length(); first = false) {
            if (pattern.charAt(in) == ']' && !first) {
                return found == negated ? -1 : in + 1;
            }
            int end = pattern.startsWith("[:", in) ? pattern.indexOf(":]", in + 2) : -1;
            if (end >= 0) {
                found |= isOfClass(pattern.substring(in + 2, end), character);
                in = end + 2;
                continue;
            }
            int from = escaped(in);
            int low = pattern.codePointAt(from);
            int high = low;
            in = from + Character.charCount(low);
            if (in + 1 < pattern.length() && pattern.charAt(in) == '-' && pattern.charAt(in + 1) != ']') {
                int to = escaped(in + 1);
                high = pattern.codePointAt(to);
                in = to + Character.charCount(high);
            }
            found |= low <= character && character <= high;
        }
        return -1;
    }

    private int escaped(int in) {
        return pattern.charAt(in) == '\\' && in + 1 < pattern.length() ? in + 1 : in;
    }

    private static boolean isOfClass(String name, int character) {
        return switch (name) {
            case "alpha" -> Character.isLetter(character);
            case "digit" -> character >= '0' && character <= '9';
            case "alnum" -> Character.isLetterOrDigit(character);
            case "upper" -> Character.isUpperCase(character);
            case "lower" -> Character.isLowerCase(character);
            case "space" -> Character.isWhitespace(character);
            case "xdigit" -> Character.digit(character, 16) >= 0;
            default -> false;
        };
    }
}
