package dev.shiftlog.instruction;

import java.util.Optional;

/**
 * A file's bytes, one character each, with a block of ours in them or not. The marker that begins the
 * block says what was added around it, so that taking it away restores every byte.
 */
record MarkedText(String bytes) {
    private static final String NAME = "shiftlog:begin ";
    private static final String BEGIN = "<!-- " + NAME;
    private static final String CLOSE = " -->";
    private static final String END = "<!-- shiftlog:end -->";
    /** The file holds nothing but what we wrote. */
    private static final String NEW = "new";
    /** The block took the place of another program's. */
    private static final String IN_PLACE = "in place";

    /** Where a block stands: from its marker to behind the one that ends it. */
    private record Place(int start, int end, String added) {}

    boolean hasBlock() {
        return place().isPresent();
    }

    /** A marker without its other half: a person must look at it. */
    boolean isBroken() {
        return place().isEmpty() && (bytes.contains(BEGIN) || bytes.contains(END));
    }

    /** The file with this lesson: added at the end, or in place of the one it had. */
    String with(Lesson lesson) {
        String ending = lineEnding();
        Optional<Place> place = place();
        if (place.isPresent()) {
            Place old = place.get();
            return bytes.substring(0, old.start) + block(lesson, old.added, ending)
                    + bytes.substring(old.end);
        }
        int missing = bytes.isEmpty() ? 0 : bytes.endsWith("\n") ? 1 : 2;
        return bytes + ending.repeat(missing) + block(lesson, "+" + missing, ending) + ending;
    }

    /** A file that holds the lesson alone. */
    static String alone(String frontMatter, Lesson lesson) {
        return frontMatter + block(lesson, NEW, "\n") + "\n";
    }

    /** The file with the lesson in place of what another program wrote from start to end. */
    String replacing(int start, int end, Lesson lesson) {
        return bytes.substring(0, start) + block(lesson, IN_PLACE, lineEnding()) + bytes.substring(end);
    }

    /** The file as it was before; empty where there was none. */
    Optional<String> without(String frontMatter) {
        if (place().isEmpty()) {
            return Optional.of(bytes);
        }
        Place place = place().get();
        String before = bytes.substring(0, place.start);
        String after = bytes.substring(place.end);
        if (!place.added.equals(IN_PLACE)) {
            after = after.startsWith("\r\n")
                    ? after.substring(2)
                    : after.startsWith("\n") ? after.substring(1) : after;
            before = withoutLineEnds(before, place.added, !after.isEmpty());
        }
        boolean wasNone = place.added.equals(NEW) && after.isBlank()
                && (before.isBlank() || before.equals(frontMatter));
        return wasNone ? Optional.empty() : Optional.of(before + after);
    }

    private static String withoutLineEnds(String before, String added, boolean textFollows) {
        int count = added.equals("+1") ? 1 : added.equals("+2") ? 2 : 0;
        // What a person wrote below the block must not be glued to the line above it.
        int keep = count == 2 && textFollows ? 1 : 0;
        String rest = before;
        for (int i = keep; i < count && rest.endsWith("\n"); i++) {
            rest = rest.substring(0, rest.length() - (rest.endsWith("\r\n") ? 2 : 1));
        }
        return rest;
    }

    private static String block(Lesson lesson, String added, String ending) {
        return BEGIN + added + CLOSE + ending + lesson.text().replace("\n", ending) + END;
    }

    private Optional<Place> place() {
        int start = bytes.indexOf(BEGIN);
        int close = start < 0 ? -1 : bytes.indexOf(CLOSE, start);
        int end = close < 0 ? -1 : bytes.indexOf(END, close);
        boolean nested = end >= 0 && bytes.substring(start + 1, end).contains(BEGIN);
        return end < 0 || nested
                ? Optional.empty()
                : Optional.of(new Place(start, end + END.length(),
                        bytes.substring(start + BEGIN.length(), close)));
    }

    /** The line ending that the file uses. */
    String lineEnding() {
        int first = bytes.indexOf('\n');
        return first > 0 && bytes.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }
}
