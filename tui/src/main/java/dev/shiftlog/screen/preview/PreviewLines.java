package dev.shiftlog.screen.preview;

import dev.shiftlog.board.Board.HostContext;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.canvas.Span;
import dev.shiftlog.markdown.Markdown;
import dev.shiftlog.markdown.Markdown.Rendered;
import java.util.ArrayList;
import java.util.List;

/** The text as lines for a width, with the line at which a host's preview ends. */
final class PreviewLines {
    private static final String CUT = " a host that cuts (over 10,000 characters) shows only what is above ";

    private PreviewLines() {}

    static List<Rendered> of(String text, int cut, boolean isPlain, int columns) {
        List<Rendered> lines = isPlain ? plain(text, columns) : Markdown.render(text, columns);
        List<Rendered> marked = new ArrayList<>();
        boolean isDrawn = cut == Integer.MAX_VALUE;
        for (Rendered line : lines) {
            if (!isDrawn && line.source() >= cut) {
                marked.add(cutLine(columns, cut));
                isDrawn = true;
            }
            marked.add(line);
        }
        return marked;
    }

    /** What did not fit the host, below the text where there is no room for it at the side. */
    static List<Rendered> cuts(HostContext host, int source, int columns) {
        List<Rendered> lines = new ArrayList<>();
        lines.add(new Rendered(List.of(), source));
        lines.add(
                line("Left out for " + host.host() + (host.cuts().isEmpty() ? ": nothing, it all fits" : ""),
                        Role.HEADING, source));
        for (String cut : host.cuts()) {
            for (String part : Fit.wrap(cut, columns)) {
                lines.add(line(part, Role.DIM, source));
            }
        }
        return lines;
    }

    private static Rendered line(String words, Role role, int source) {
        return new Rendered(List.of(new Span(words, role)), source);
    }

    private static Rendered cutLine(int columns, int source) {
        String words = Fit.clip(CUT, Math.max(0, columns - 4));
        String line = "┄┄" + words + "┄".repeat(Math.max(0, columns - 2 - words.length()));
        return new Rendered(List.of(new Span(line, Role.WARN)), source);
    }

    private static List<Rendered> plain(String text, int columns) {
        List<Rendered> lines = new ArrayList<>();
        int source = 0;
        for (String line : text.split("\n", -1)) {
            Role role = line.startsWith("#") ? Role.HEADING : Role.TEXT;
            List<String> wrapped = line.isEmpty() ? List.of("") : Fit.wrap(line, columns);
            for (String part : wrapped) {
                lines.add(new Rendered(List.of(new Span(part, role)), source));
            }
            source += line.length() + 1;
        }
        return lines;
    }
}
