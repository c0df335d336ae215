package dev.shiftlog.screen.handoff;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.handover.HandoverNews.HandoffLine;
import dev.shiftlog.keys.HandoffCommand;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.screen.list.ListView;
import java.util.ArrayList;
import java.util.List;

/** Two rows a handoff, and beside them what the selected one says of itself. */
record HandoffsView(HandoffsScreen at, Keymap keys) {
    static final int ROWS_A_LINE = 2;
    private static final int WIDE = 70;

    void paint(Canvas canvas) {
        boolean wide = at.width() >= WIDE;
        Rect list = wide ? canvas.bounds().left(canvas.width() / 2) : canvas.bounds();
        list(canvas, list);
        if (wide) {
            details(canvas, canvas.bounds().rightOf(list.width()));
        }
    }

    private void list(Canvas canvas, Rect box) {
        Frames.box(canvas, box, true);
        int x = canvas.text(2, 0, " Handoffs ", Role.TITLE);
        List<String> problems = at.listed().map(HandoverNews.Listed::problems).orElse(List.of());
        if (at.listed().isPresent()) {
            x = canvas.text(x, 0, at.lines().size() + " ", Role.DIM);
        }
        if (!problems.isEmpty()) {
            canvas.text(x, 0, "✗ " + problems.size() + (problems.size() == 1 ? " problem " : " problems "),
                    Role.BAD);
        }
        Canvas inside = canvas.part(box.inset(1, 1));
        if (at.lines().isEmpty()) {
            hint(inside);
            return;
        }
        ListView.lines(inside, at.cursor(), ROWS_A_LINE,
                (area, row, line, isSelected) -> row(area, row, at.lines().get(line), isSelected));
        ListView.share(canvas, box, at.cursor().top(ROWS_A_LINE), at.cursor().rows() / ROWS_A_LINE,
                at.lines().size());
    }

    private void hint(Canvas inside) {
        String words = at.listed().isEmpty()
                ? "Reading …"
                : "No handoff yet. " + keys.key(HandoffCommand.DRAFT)
                        + " drafts one out of this session: goal, files, what is done and what is next.";
        ListView.words(inside, 0, words, Role.DIM);
    }

    private static void row(Canvas inside, int y, HandoffLine line, boolean isSelected) {
        int edge = inside.textRight(y, line.status() + " ", role(line.status()));
        String goal = line.goal().isBlank() ? line.session() : line.goal();
        inside.text(2, y, Fit.clip(goal, edge - 3), isSelected ? Role.STRONG : Role.TEXT);
        inside.text(2, y + 1, Fit.clip(line.date() + " · " + line.agent() + " · " + line.session(),
                inside.width() - 3), Role.DIM);
    }

    private static Role role(String status) {
        return switch (status) {
            case "DONE" -> Role.GOOD;
            case "BLOCKED", "blocked" -> Role.WARN;
            case "ABANDONED" -> Role.DIM;
            default -> Role.ACCENT;
        };
    }

    private void details(Canvas canvas, Rect box) {
        Frames.box(canvas, box, false);
        Canvas inside = canvas.part(box.inset(2, 1));
        int y = at.current().isPresent() ? about(canvas, box, inside, at.current().get()) : 0;
        List<String> problems = at.listed().map(HandoverNews.Listed::problems).orElse(List.of());
        for (String problem : problems) {
            for (String line : Fit.wrap("✗ " + problem, inside.width())) {
                inside.text(0, y++, line, Role.BAD);
            }
        }
    }

    private int about(Canvas canvas, Rect box, Canvas inside, HandoffLine line) {
        canvas.text(box.x() + 2, 0, " " + Fit.clip(line.session(), box.width() - 6) + " ", Role.TITLE);
        int y = fact(inside, 0, "Next",
                line.nextAction().isBlank() || line.status().equals("DONE")
                        ? "nothing, it is closed"
                        : line.nextAction());
        y = fact(inside, y, "Written", line.date() + " by " + line.agent() + " on " + line.place());
        y = fact(inside, y, "File", line.file());
        List<String> lineage = at.lineage(line);
        inside.text(0, y++, "Lineage", Role.HEADING);
        for (int depth = 0; depth < lineage.size(); depth++) {
            String arrow = depth == 0 ? "● " : "  ".repeat(depth - 1) + "└ goes on from ";
            inside.text(2, y++, Fit.clip(arrow + lineage.get(depth), inside.width() - 2), Role.TEXT);
        }
        return y + 1;
    }

    private static int fact(Canvas inside, int y, String name, String text) {
        inside.text(0, y, name, Role.HEADING);
        List<String> lines = new ArrayList<>(Fit.wrap(text, inside.width() - 2));
        for (int row = 0; row < lines.size(); row++) {
            inside.text(2, y + 1 + row, lines.get(row), Role.TEXT);
        }
        return y + 2 + lines.size();
    }
}
