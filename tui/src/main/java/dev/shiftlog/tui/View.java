package dev.shiftlog.tui;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.screen.Screen;
import java.util.List;

/** Header, screens, footer. */
final class View {
    private static final int MOST_NOTICE_ROWS = 5;

    private View() {}

    static void paint(State state, Canvas canvas) {
        if (canvas.width() < Frame.LEAST_WIDTH || canvas.height() < Frame.LEAST_HEIGHT) {
            tooSmall(canvas);
            return;
        }
        new Header(state.board(), state.hasSession(), state.keys())
                .paint(canvas.part(canvas.bounds().top(Frame.headerRows(canvas.height()))));
        Canvas area = canvas.part(Frame.screen(canvas.width(), canvas.height()));
        List<Screen> screens = state.screens();
        int first = screens.size() - 1;
        while (first > 0 && screens.get(first).isOverlay()) {
            first--;
        }
        for (Screen screen : screens.subList(first, screens.size())) {
            screen.paint(area, state.keys());
        }
        if (state.notice().isEmpty()) {
            Footer.of(state).paint(canvas.part(canvas.bounds().bottom(1)));
        } else {
            notice(state.notice(), canvas);
        }
    }

    /** In place of the footer, on as many rows as it needs: what to do stands at its end. */
    private static void notice(String words, Canvas canvas) {
        List<String> lines = Fit.wrap(words.replace('\n', ' '), canvas.width() - 2);
        Canvas area = canvas.part(canvas.bounds().bottom(Math.min(lines.size(), MOST_NOTICE_ROWS)));
        area.blank(area.bounds());
        for (int row = 0; row < area.height(); row++) {
            area.text(1, row, lines.get(row), Role.ACCENT);
        }
    }

    private static void tooSmall(Canvas canvas) {
        List<String> lines = Fit.wrap(
                "shiftlog needs " + Frame.LEAST_WIDTH + " columns and " + Frame.LEAST_HEIGHT
                        + " rows, here are " + canvas.width() + " and " + canvas.height()
                        + ". Make the window larger; nothing is lost.",
                canvas.width());
        Canvas middle = canvas.part(canvas.bounds().middle(canvas.width(), Math.max(1, lines.size())));
        for (int row = 0; row < lines.size(); row++) {
            middle.text(0, row, lines.get(row), Role.TEXT);
        }
    }
}
