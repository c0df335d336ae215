package dev.shiftlog.screen.preview;

import dev.shiftlog.board.Board.HostContext;
import dev.shiftlog.canvas.Span;
import dev.shiftlog.markdown.Markdown.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The context laid out for a choice and a width: what is shown, what goes out, how large it is for each host. */
record Page(Sectioned sections, Set<String> leftOut, List<HostContext> hosts, List<Rendered> lines) {
    static final Page EMPTY = new Page(Sectioned.of(""), Set.of(), List.of(), List.of());

    Page {
        hosts = List.copyOf(hosts);
        lines = List.copyOf(lines);
    }

    static Page of(List<HostContext> hosts, Choice choice, int columns, boolean tellsCuts) {
        if (hosts.isEmpty()) {
            return EMPTY;
        }
        Set<String> leftOut = choice.leftOut();
        List<HostContext> measured = new ArrayList<>();
        for (HostContext host : hosts) {
            measured.add(leftOut.isEmpty() ? host : host.with(Sectioned.of(host.text()).without(leftOut)));
        }
        Sectioned sections = Sectioned.of(hosts.get(choice.host()).text());
        String shown = sections.shown(leftOut);
        List<Rendered> lines = new ArrayList<>(
                PreviewLines.of(shown, sections.cutOffset(leftOut), choice.isPlain(), columns));
        if (tellsCuts) {
            lines.addAll(PreviewLines.cuts(hosts.get(choice.host()), shown.length(), columns));
        }
        return new Page(sections, leftOut, measured, lines);
    }

    /** What is copied and written. */
    String text() {
        return sections.without(leftOut);
    }

    /** The line of a section's heading. */
    int line(String section) {
        int offset = sections.offset(section, leftOut);
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).source() >= offset && !lines.get(at).spans().isEmpty()) {
                return at;
            }
        }
        return Math.max(0, lines.size() - 1);
    }

    String sectionAt(int line) {
        return lines.isEmpty()
                ? ""
                : sections.at(lines.get(Math.clamp(line, 0, lines.size() - 1)).source(), leftOut);
    }

    /** The lines that have these words, in order. */
    List<Integer> matches(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        List<Integer> matches = new ArrayList<>();
        for (int at = 0; at < lines.size() && !wanted.isBlank(); at++) {
            if (Span.plain(lines.get(at).spans()).toLowerCase(Locale.ROOT).contains(wanted)) {
                matches.add(at);
            }
        }
        return matches;
    }
}
