package dev.shiftlog.problem;

import static java.util.Objects.requireNonNull;

/**
 * Where an error is: line 0 stands for the file as a whole, column 0 for the line as a whole, and an
 * empty file for no known place.
 */
public record Place(String file, int line, int column) {
    public static final Place UNKNOWN = new Place("", 0, 0);

    public Place {
        requireNonNull(file);
        line = Math.max(0, line);
        column = Math.max(0, column);
    }

    static Place of(String file, String line, String column) {
        return new Place(file, number(line), number(column));
    }

    static Place of(String file, String line) {
        return new Place(file, number(line), 0);
    }

    boolean isUnknown() {
        return file.isEmpty();
    }

    /** The same place, its file relative to the project where it lies in it. */
    Place within(String root) {
        String path = file.startsWith("file://") ? file.substring("file://".length()) : file;
        path = path.replace('\\', '/');
        if (!root.isEmpty() && path.startsWith(root + "/")) {
            path = path.substring(root.length() + 1);
        }
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        return new Place(path, line, column);
    }

    private static int number(String digits) {
        boolean fits = digits != null && !digits.isEmpty() && digits.length() < 9;
        return fits ? Integer.parseInt(digits) : 0;
    }
}
