package dev.shiftlog.project.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of an ignore file, with git's meaning. */
final class IgnorePattern {
    private final List<Glob> segments;
    private final List<Boolean> anyDepth;
    private final boolean negated;
    private final boolean foldersOnly;

    private IgnorePattern(String path, boolean negated, boolean foldersOnly) {
        this.negated = negated;
        this.foldersOnly = foldersOnly;
        this.segments = new ArrayList<>();
        this.anyDepth = new ArrayList<>();
        for (String segment : path.split("/")) {
            segments.add(new Glob(segment));
            anyDepth.add(segment.equals("**"));
        }
    }

    /** The pattern of a line; none for a comment or a blank line. */
    static Optional<IgnorePattern> of(String line) {
        String text = withoutTrailingBlanks(line);
        if (text.isEmpty() || text.charAt(0) == '#') {
            return Optional.empty();
        }
        boolean negated = text.charAt(0) == '!';
        text = negated ? text.substring(1) : text;
        boolean foldersOnly = text.endsWith("/");
        text = foldersOnly ? text.substring(0, text.length() - 1) : text;
        // Only a slash at the start or inside ties a pattern to its folder.
        boolean anchored = text.indexOf('/') >= 0;
        text = text.startsWith("/") ? text.substring(1) : text;
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new IgnorePattern(anchored ? text : "**/" + text, negated, foldersOnly));
    }

    boolean negated() {
        return negated;
    }

    /** Whether it names this path, given by its segments below the ignore file's folder. */
    boolean matches(List<String> path, boolean folder) {
        return (folder || !foldersOnly) && matchesSegments(path);
    }

    /** As a glob over segments, where `**` is the star. */
    private boolean matchesSegments(List<String> path) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (at < path.size()) {
            if (in < segments.size() && anyDepth.get(in)) {
                star = in++;
                retry = at;
                if (in == segments.size()) {
                    return true;
                }
            } else if (in < segments.size() && segments.get(in).matches(path.get(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        return in == segments.size();
    }

    /** Blanks at the end mean nothing to git unless escaped. */
    private static String withoutTrailingBlanks(String line) {
        int end = line.endsWith("\r") ? line.length() - 1 : line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }
}
