package dev.shiftlog.screen.dashboard;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Mark;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.PanelCommand;
import dev.shiftlog.panel.Listing;
import dev.shiftlog.panel.Listing.Row;
import java.util.List;

/** Paints the panels in their columns. */
final class PanelView {
    private static final int BAR = 20;
    private static final PanelCommand[] PANELS = PanelCommand.values();

    private final Canvas canvas;
    private final Keymap keys;
    private final int focus;
    private final boolean isZoomed;

    PanelView(Canvas canvas, Keymap keys, int focus, boolean isZoomed) {
        this.canvas = canvas;
        this.keys = keys;
        this.focus = focus;
        this.isZoomed = isZoomed;
    }

    void paint(Layout layout, List<Pane> panes) {
        for (Layout.Column column : layout.columns()) {
            frame(column);
            for (Layout.Slot slot : column.slots()) {
                Pane pane = panes.get(slot.panel());
                title(column.frame(), slot, pane.listing(), pane.filter());
                content(slot, pane);
            }
        }
    }

    private void frame(Layout.Column column) {
        Frames.box(canvas, column.frame(), false);
        List<Layout.Slot> slots = column.slots();
        for (int at = 1; at < slots.size(); at++) {
            Frames.divider(canvas, column.frame(), slots.get(at).titleRow(), false, false);
        }
        for (int at = 0; at < slots.size(); at++) {
            if (slots.get(at).panel() == focus) {
                Frames.box(canvas, slots.get(at).whole(column.frame()), true);
                if (at > 0) {
                    Frames.divider(canvas, column.frame(), slots.get(at).titleRow(), false, true);
                }
                if (at < slots.size() - 1) {
                    Frames.divider(canvas, column.frame(), slots.get(at + 1).titleRow(), true, false);
                }
            }
        }
    }

    private void title(Rect frame, Layout.Slot slot, Listing listing, String filter) {
        boolean focused = slot.panel() == focus;
        int end = frame.x() + frame.width() - 2;
        Canvas line = canvas.part(new Rect(0, 0, end, canvas.height()));
        int y = slot.titleRow();
        int x = line.text(frame.x() + 1, y, focused ? "▸" : " ", Role.FOCUS);
        x = line.text(x, y, keys.key(PANELS[slot.panel()]), Role.KEY);
        x = line.text(x, y, " ", Role.TEXT);
        x = line.text(x, y, listing.title(), focused ? Role.TITLE : Role.TEXT);
        if (!listing.count().isEmpty()) {
            x = line.text(x, y, "  ", Role.TEXT);
            x = line.text(x, y, listing.count(), Role.DIM);
        }
        if (listing.share().total() > 0 && end - x > BAR + 4) {
            x = line.text(x, y, "  ", Role.TEXT);
            Frames.bar(line, x, y, BAR, listing.share().done(), listing.share().total());
            x += BAR;
        }
        x = line.text(x, y, " ", Role.TEXT);
        if (!filter.isEmpty()) {
            line.text(x, y, Fit.clip(" / " + filter + " ", end - x), Role.BADGE);
        }
    }

    private void content(Layout.Slot slot, Pane pane) {
        Rect area = slot.content();
        if (area.isEmpty()) {
            return;
        }
        Canvas inside = canvas.part(area);
        if (pane.shown().isEmpty()) {
            String hint = pane.filter().isEmpty()
                    ? pane.listing().hint()
                    : "Nothing here has these words. " + AppCommand.BACK.mention() + " shows all.";
            List<String> lines = Fit.wrap(keys.spell(hint), area.width() - 2);
            for (int row = 0; row < lines.size(); row++) {
                inside.text(1, row, lines.get(row), Role.DIM);
            }
            return;
        }
        rows(inside, slot.panel() == focus, pane);
        scroll(slot, pane);
    }

    private void rows(Canvas inside, boolean focused, Pane pane) {
        RowView view = RowView.of(inside.bounds(), isZoomed, pane.shown());
        int y = 0;
        for (int at = pane.top(); at < pane.shown().size() && y < inside.height(); at++) {
            Row row = pane.shown().get(at);
            int height = view.height(row);
            view.paint(inside, y, row);
            if (focused && at == pane.selected()) {
                inside.text(0, y, "▸", Role.FOCUS);
                inside.mark(new Rect(0, y, inside.width(), height), Mark.SELECTED);
            }
            y += height;
        }
    }

    /** A thumb on the right frame, only where there is more than fits. */
    private void scroll(Layout.Slot slot, Pane pane) {
        int rows = slot.content().height();
        int total = pane.shown().size();
        if (total <= rows || rows < 2) {
            return;
        }
        int length = Math.max(1, rows * rows / total);
        int from = (int) ((long) (rows - length) * pane.top() / Math.max(1, total - rows));
        int column = slot.content().x() + slot.content().width();
        for (int row = 0; row < length; row++) {
            canvas.line(column, slot.content().y() + Math.min(from, rows - length) + row, 1, '█',
                    slot.panel() == focus ? Role.FOCUS : Role.FRAME);
        }
    }
}
