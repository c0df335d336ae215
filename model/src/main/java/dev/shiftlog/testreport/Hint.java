package dev.shiftlog.testreport;

/** Whether a line may be a test runner's; all others are passed over without asking each runner. */
final class Hint {
    private static final String[] BEGINNINGS = {"ok", "not ok", "# Subtest", "FAIL", "ERROR", "[ERROR]",
            "[WARNING] Flakes",
            "[WARNING] Tests run", "[INFO] Tests run", "Tests", "test ", "---", "___", "=== ", "====", "Ran ",
            "OK", "{\"Time", "{\"Action",
            "●", "✖", "ℹ", "❯", "rspec ", "Failed ", "Failed!", "Passed!"};

    private Hint() {}

    static boolean of(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        if (start == line.length()) {
            return false;
        }
        char first = line.charAt(start);
        if (first >= '0' && first <= '9') {
            return true;
        }
        for (String beginning : BEGINNINGS) {
            if (first == beginning.charAt(0) && line.startsWith(beginning, start)) {
                return true;
            }
        }
        return line.endsWith(" FAILED") || hasPlace(line);
    }

    /** A test's file with a line, or Surefire's time behind a test. */
    private static boolean hasPlace(String line) {
        for (int colon = line.indexOf(':'); colon > 2; colon = line.indexOf(':', colon + 1)) {
            if (line.startsWith(".py", colon - 3) || line.startsWith(".go", colon - 3)
                    || line.startsWith("sed", colon - 3) && line.contains("Time elapsed:")) {
                return true;
            }
        }
        return false;
    }
}
