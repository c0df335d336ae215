package dev.shiftlog.instruction;

import java.util.List;

/**
 * Our lines in the clone's own ignore file, between markers that name the project: several projects
 * below one top level share that file.
 */
final class ExcludeLines {
    private final String begin;
    private final String end;
    /** Where the file had no final newline, so that it has none again afterwards. */
    private final String joined;

    /** @param below the project's path below the top level, "" or ending in a slash */
    ExcludeLines(String below) {
        String name = below.isEmpty() ? "" : " " + below;
        this.begin = "# shiftlog:begin" + name + "\n";
        this.end = "# shiftlog:end" + name + "\n";
        this.joined = "\n# shiftlog:begin (after a line end)" + name + "\n";
    }

    String with(String content, List<String> patterns) {
        String rest = without(content);
        if (patterns.isEmpty()) {
            return rest;
        }
        String first = rest.isEmpty() || rest.endsWith("\n") ? begin : joined;
        return rest + first + String.join("\n", patterns) + "\n" + end;
    }

    String without(String content) {
        int start = Math.max(content.indexOf(begin), content.indexOf(joined));
        int stop = start < 0 ? -1 : content.indexOf(end, start);
        return stop < 0 ? content : content.substring(0, start) + content.substring(stop + end.length());
    }

    /** A pattern that means exactly this path below the top level. */
    static String pattern(String below, String path) {
        StringBuilder pattern = new StringBuilder("/");
        for (char c : (below + path).toCharArray()) {
            if ("*?[\\".indexOf(c) >= 0) {
                pattern.append('\\');
            }
            pattern.append(c);
        }
        return pattern.toString();
    }
}
