package dev.shiftlog.problem;

/**
 * Whether a line may begin an error. Nearly no line does, and asking every recogniser about each costs
 * a hundred times more than this one look.
 */
final class Hint {
    private Hint() {}

    static boolean of(String line) {
        int length = line.length();
        boolean blank = false;
        boolean dot = false;
        for (int i = 0; i < length; i++) {
            char c = line.charAt(i);
            if (c == ' ') {
                blank = true;
            } else if (c == '.') {
                dot = true;
            } else if (isBeginning(line, i, c)) {
                return true;
            }
        }
        // ESLint's files stand on lines of their own, ruff's codes at the start.
        return dot && !blank || startsWithCode(line);
    }

    private static boolean isBeginning(String line, int i, char c) {
        return switch (c) {
            case ':', '(' -> isPlace(line, i);
            case 'r' -> line.startsWith("rror", i);
            case 'R' -> line.startsWith("RROR", i) || line.startsWith("RR!", i);
            case 'x' -> line.startsWith("xcept", i);
            case 'p' -> line.startsWith("panic", i);
            case 'T' -> line.startsWith("Traceback", i) || line.startsWith("Throwable", i);
            case 'F' ->
                line.startsWith("File \"", i) || line.startsWith("Failure", i) || line.startsWith("FATAL", i);
            case 't' -> line.startsWith("thread '", i);
            case 'n' -> line.startsWith("not found", i) || line.startsWith("ndefined", i);
            case 'N' -> line.startsWith("No such", i);
            case 'w' -> line.startsWith("went wrong", i);
            case '*' -> line.startsWith("*** ", i);
            case '-' -> line.startsWith("--> ", i);
            case 'm' -> line.startsWith("multiple definition", i);
            case 'P' -> line.startsWith("Permission denied", i);
            case 'u' -> line.startsWith("unbound variable", i);
            case 's' -> line.startsWith("syntax", i);
            default -> false;
        };
    }

    /** A file's name with a line: Main.java:12, main.ts(12, gradle's "(12". */
    private static boolean isPlace(String line, int i) {
        boolean digitFollows = i + 1 < line.length() && isDigit(line.charAt(i + 1));
        boolean afterName = i > 0 && (Character.isLetter(line.charAt(i - 1)) || line.charAt(i - 1) == '+');
        return digitFollows && afterName || line.startsWith(":[", i);
    }

    private static boolean startsWithCode(String line) {
        if (line.isEmpty() || line.charAt(0) < 'A' || line.charAt(0) > 'Z') {
            return false;
        }
        int blank = line.indexOf(' ');
        return blank > 1 && isDigit(line.charAt(blank - 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
