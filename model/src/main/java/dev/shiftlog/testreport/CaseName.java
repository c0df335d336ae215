package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
import java.util.regex.Pattern;

/**
 * A test's path and name from the many ways in which reporters fill JUnit's attributes, so that a test
 * has one name whether it was read from a report or from the runner's output.
 */
record CaseName(String path, String name) {
    /** Languages in which a test is named by its file, not by its class or package. */
    private static final Pattern SCRIPT = Pattern.compile(".*\\.(?:py|[cm]?[jt]sx?)");
    private static final String PYTHON = ".py";

    static CaseName of(String file, String className, String title, String location) {
        String name = title.replace(" > ", " ");
        String path = file;
        if (path.isEmpty() && isScript(location)) {
            path = Location.fileOf(location);
        }
        if (path.isEmpty()) {
            return className.equals(name) ? new CaseName("", name) : new CaseName(className, name);
        }
        return new CaseName(path, within(path, className, name));
    }

    private static boolean isScript(String location) {
        return !location.isEmpty() && SCRIPT.matcher(Location.fileOf(location)).matches();
    }

    private static String within(String path, String className, String name) {
        if (className.isEmpty() || className.equals(path) || name.startsWith(className)
                || className.equals("test")) {
            return name;
        }
        String file = path.endsWith(PYTHON) ? path.substring(0, path.length() - PYTHON.length()) : path;
        String module = file.replace('/', '.');
        if (className.equals(module)) {
            return name;
        }
        if (className.startsWith(module + ".")) {
            return className.substring(module.length() + 1).replace(".", "::") + "::" + name;
        }
        return className + " " + name;
    }

    TestRun.Failure failure(String message, String location) {
        return new TestRun.Failure(path, name, message, location);
    }

    String key() {
        return failure("", "").key();
    }
}
