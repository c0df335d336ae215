package dev.shiftlog.problem;

import static java.util.Objects.requireNonNull;

/**
 * One error that a tool printed. The type is the tool's own code for it (TS2322, E0308, KeyError) or the
 * tool's name where it has none; the excerpt is the line of source that was printed with it.
 */
public record Finding(String tool, String type, Place place, String message, String excerpt) {
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

    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_EXCERPT = 200;

    public Finding {
        requireNonNull(tool);
        requireNonNull(place);
        type = type.isEmpty() ? tool : type;
        message = cut(message.strip(), LONGEST_MESSAGE);
        excerpt = cut(excerpt.strip(), LONGEST_EXCERPT);
    }

    static Finding of(String tool, String type, Place place, String message) {
        return new Finding(tool, type, place, message, "");
    }

    Finding withExcerpt(String line) {
        return new Finding(tool, type, place, message, line);
    }

    Finding withMore(String detail) {
        return new Finding(tool, type, place, message + "; " + detail.strip(), excerpt);
    }

    /** The same error with its place named in another way. */
    public Finding at(Place elsewhere) {
        return new Finding(tool, type, elsewhere, message, excerpt);
    }

    /** What makes two printings of one error in one output the same. */
    String key() {
        return type + "\n" + place.file() + ":" + place.line() + ":" + place.column() + "\n" + message;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
