package dev.shiftlog.screen.preview;

import dev.shiftlog.board.Board.HostContext;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Mark;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.canvas.Span;
import dev.shiftlog.edit.EditView;
import dev.shiftlog.markdown.Markdown.Rendered;
import java.util.List;
import java.util.Locale;

/** The text on the left; the hosts' meters and what was left out on the right, or above where it is narrow. */
final class PreviewView {
    private static final int SIDE = 38;
    private static final int WIDE = 100;
    private static final int WIDEST_TEXT = 100;

    private PreviewView() {}

    static boolean hasSide(int width) {
        return width >= WIDE;
    }

    static int textColumns(int width) {
        return Math.min(WIDEST_TEXT, (hasSide(width) ? width - SIDE : width) - 5);
    }

    static int textRows(PreviewScreen screen) {
        return Math.max(1, screen.height() - 2 - (hasSide(screen.width()) ? 0 : 1));
    }

    static void paint(PreviewScreen screen, Canvas canvas) {
        Rect text = hasSide(canvas.width()) ? canvas.bounds().left(canvas.width() - SIDE) : canvas.bounds();
        Frames.box(canvas, text, true);
        title(screen, canvas.part(text));
        Canvas inside = canvas.part(text.inset(2, 1));
        if (screen.hosts().isEmpty()) {
            inside.text(0, 0, "Rendering …", Role.DIM);
            return;
        }
        if (hasSide(canvas.width())) {
            side(screen, canvas.part(canvas.bounds().rightOf(canvas.width() - SIDE)));
            lines(screen, inside);
        } else {
            meter(inside, 0, screen.page().hosts().get(screen.choice().host()), Role.TEXT);
            lines(screen, inside.part(inside.bounds().below(1)));
        }
    }

    private static void title(PreviewScreen screen, Canvas box) {
        int x = box.text(2, 0, " context.md ", Role.TITLE);
        x = box.text(x, 0, screen.choice().isPlain() ? " as text " : " rendered ", Role.DIM);
        if (!screen.choice().section().isEmpty()) {
            box.text(x, 0, Fit.clip(" " + screen.choice().section() + " ", box.width() - x - 2), Role.ACCENT);
        }
        screen.searching().ifPresent(text -> {
            Rect line = new Rect(2, box.height() - 1, Math.min(50, box.width() - 4), 1);
            box.blank(line);
            box.text(2, line.y(), " / ", Role.BADGE);
            EditView.paint(box.part(new Rect(6, line.y(), line.width() - 4, 1)), text, true);
        });
    }

    private static void lines(PreviewScreen screen, Canvas area) {
        List<Rendered> lines = screen.page().lines();
        Choice choice = screen.choice();
        String searched = choice.searched().toLowerCase(Locale.ROOT);
        int heading = choice.section().isEmpty() ? -1 : screen.page().line(choice.section());
        for (int row = 0; row < area.height() && screen.top() + row < lines.size(); row++) {
            int at = screen.top() + row;
            List<Span> line = lines.get(at).spans();
            Span.paint(area, 0, row, line);
            Rect whole = new Rect(0, row, area.width(), 1);
            if (at == choice.found()) {
                area.mark(whole, Mark.PICKED);
            } else if (at == heading || !searched.isBlank()
                    && Span.plain(line).toLowerCase(Locale.ROOT).contains(searched)) {
                area.mark(whole, Mark.SELECTED);
            }
        }
    }

    private static void side(PreviewScreen screen, Canvas side) {
        Frames.box(side, side.bounds(), false);
        side.text(2, 0, " What a host has room for ", Role.TEXT);
        Canvas inside = side.part(side.bounds().inset(2, 1));
        int y = 0;
        for (int at = 0; at < screen.page().hosts().size(); at++) {
            boolean isChosen = at == screen.choice().host();
            inside.text(0, y, isChosen ? "▸" : " ", Role.FOCUS);
            meter(inside.part(inside.bounds().rightOf(2)), y, screen.page().hosts().get(at),
                    isChosen ? Role.STRONG : Role.TEXT);
            y += 2;
        }
        leftOut(screen, inside, y + 1);
    }

    private static void meter(Canvas area, int y, HostContext host, Role role) {
        String size = size(host);
        int from = area.textRight(y, size, isOver(host) ? Role.BAD : Role.DIM);
        int x = area.text(0, y, host.host(), role) + 1;
        int most = Math.max(1, most(host));
        Frames.bar(area, Math.max(x, 9), y, Math.max(0, from - Math.max(x, 9) - 1),
                Math.min(used(host), most), most);
    }

    private static boolean isOver(HostContext host) {
        return most(host) > 0 && used(host) > most(host);
    }

    private static int used(HostContext host) {
        return host.isLimitedByTokens() ? host.tokens() : host.characters();
    }

    private static int most(HostContext host) {
        return host.isLimitedByTokens() ? host.mostTokens() : host.mostCharacters();
    }

    private static String size(HostContext host) {
        String unit = host.isLimitedByTokens() ? " tokens" : " chars";
        return used(host) + "/" + most(host) + unit + (isOver(host) ? " over" : "");
    }

    private static void leftOut(PreviewScreen screen, Canvas inside, int from) {
        int y = from;
        HostContext host = screen.page().hosts().get(screen.choice().host());
        inside.text(0, y++, "Left out for " + host.host(), Role.HEADING);
        if (host.cuts().isEmpty() && screen.choice().leftOut().isEmpty()) {
            inside.text(0, y, "nothing: it all fits", Role.DIM);
        }
        for (String section : screen.choice().leftOut().stream().sorted().toList()) {
            inside.text(0, y++, Fit.clip("by you: " + section, inside.width()), Role.WARN);
        }
        for (String cut : host.cuts()) {
            for (String line : Fit.wrap(cut, inside.width())) {
                inside.text(0, y++, line, Role.DIM);
            }
        }
    }
}
