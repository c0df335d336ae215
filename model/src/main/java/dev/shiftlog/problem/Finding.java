package dev.shiftlog.problem;

import static java.util.Objects.requireNonNull;

/**
 * One error that a tool printed. The type is the tool's own code for it (TS2322, E0308, KeyError) or the
 * tool's name where it has none; the excerpt is the line of source that was printed with it.
 */
public record Finding(String tool, String type, Place place, String message, String excerpt) {
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

    Finding at(Place elsewhere) {
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
