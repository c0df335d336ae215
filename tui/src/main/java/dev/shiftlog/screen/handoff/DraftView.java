package dev.shiftlog.screen.handoff;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Mark;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.edit.EditView;
import dev.shiftlog.handoff.HandoffSheet.Part;
import dev.shiftlog.keys.DraftCommand;
import dev.shiftlog.keys.Keymap;
import java.util.ArrayList;
import java.util.List;

/** The parts of a handoff as a list, and the selected one with its problems; on a narrow screen one at a time. */
record DraftView(DraftScreen at, Keymap keys) {
    private static final int NARROW = 70;
    private static final int LABEL = 24;
    private static final int SHORT_LABEL = 14;
    private static final int SHORTEST = 8;

    void paint(Canvas canvas) {
        switch (at.stage()) {
            case Stage.Drafting drafting ->
                words(canvas, " Handoff ", List.of("Reading the session …"), Role.DIM);
            case Stage.Stopped stopped -> words(canvas, " Handoff ",
                    Fit.wrap("✗ " + keys.spell(stopped.reason()), canvas.width() - 4), Role.BAD);
            case Stage.Written written -> written(canvas, written);
            case Stage.Editing editing -> editing(canvas, editing);
        }
    }

    private static void words(Canvas canvas, String title, List<String> lines, Role role) {
        Frames.box(canvas, canvas.bounds(), true);
        canvas.text(2, 0, title, Role.TITLE);
        Canvas inside = canvas.part(canvas.bounds().inset(2, 1));
        for (int row = 0; row < lines.size(); row++) {
            inside.text(0, row, lines.get(row), role);
        }
    }

    private void written(Canvas canvas, Stage.Written written) {
        List<String> lines = new ArrayList<>();
        int width = canvas.width() - 4;
        lines.addAll(
                Fit.wrap("✓ Written as " + written.result().file() + ", with LATEST.md, INDEX.yaml and the "
                        + "text for the next agent.", width));
        lines.add("");
        lines.addAll(
                Fit.wrap(keys.key(DraftCommand.COPY_PROMPT) + " copies that text; paste it into the next "
                        + "agent.", width));
        written.result().warnings().forEach(warning -> lines.addAll(Fit.wrap("! " + warning, width)));
        words(canvas, " Handoff " + written.result().session() + " ", lines, Role.TEXT);
    }

    private boolean isNarrow() {
        return at.width() < NARROW;
    }

    private int listWidth() {
        return isNarrow() ? at.width() : Math.max(34, at.width() * 2 / 5);
    }

    private void editing(Canvas canvas, Stage.Editing editing) {
        boolean typing = at.isTyping();
        if (!isNarrow() || !typing) {
            Rect box = canvas.bounds().left(listWidth());
            list(canvas, box, editing, !typing);
        }
        if (!isNarrow()) {
            field(canvas, canvas.bounds().rightOf(listWidth()), editing);
        } else if (typing) {
            field(canvas, canvas.bounds(), editing);
        }
    }

    /** The first part shown, so that the selected one is in sight. */
    static int top(DraftScreen at) {
        int count = at.stage() instanceof Stage.Editing editing ? editing.parts().size() : 0;
        int rows = Math.max(1, at.height() - 2);
        return Math.max(0, Math.min(at.selected() - rows / 2, count - rows));
    }

    private void list(Canvas canvas, Rect box, Stage.Editing editing, boolean focused) {
        Frames.box(canvas, box, focused);
        int problems = editing.problems();
        int x = canvas.text(2, 0, " Handoff ", Role.TITLE);
        canvas.text(x, 0, problems == 0
                ? "complete "
                : problems + (problems == 1 ? " problem " : " problems "),
                problems == 0 ? Role.GOOD : Role.BAD);
        if (at.isRedacted()) {
            canvas.text(2, box.height() - 1, " secrets replaced ", Role.BADGE);
        }
        Canvas inside = canvas.part(box.inset(1, 1));
        List<Part> parts = editing.parts();
        int top = top(at);
        for (int row = 0; row < inside.height() && top + row < parts.size(); row++) {
            row(inside, row, parts.get(top + row), top + row == at.selected());
        }
    }

    private void row(Canvas inside, int row, Part part, boolean isSelected) {
        List<String> flaws = part.problems();
        inside.text(0, row, isSelected ? "▸" : " ", Role.FOCUS);
        inside.text(1, row, flaws.isEmpty() ? part.text().isBlank() ? "·" : "✓" : "✗",
                flaws.isEmpty() ? Role.DIM : Role.BAD);
        int label = isNarrow() ? SHORT_LABEL : LABEL;
        inside.text(3, row, Fit.clip(part.label(), label), isSelected ? Role.STRONG : Role.TEXT);
        // Where the field itself has no place beside the list, its problem stands here.
        boolean isProblem = isNarrow() && !flaws.isEmpty();
        String shown = isProblem ? flaws.getFirst() : summary(part);
        int room = inside.width() - label - 5;
        if (room >= SHORTEST) {
            inside.text(label + 4, row, Fit.clip(shown, room), isProblem ? Role.BAD : Role.DIM);
        }
        if (isSelected) {
            inside.mark(new Rect(0, row, inside.width(), 1), Mark.SELECTED);
        }
    }

    private static String summary(Part part) {
        List<String> lines = part.text().lines().filter(line -> !line.isBlank()).toList();
        return lines.size() < 2 ? part.text().strip() : lines.size() + " lines";
    }

    private void field(Canvas canvas, Rect box, Stage.Editing editing) {
        Part part = editing.part(at.selected());
        Frames.box(canvas, box, at.isTyping());
        canvas.text(box.x() + 2, box.y(), " " + Fit.clip(part.label(), box.width() - 6) + " ", Role.TITLE);
        Canvas inside = canvas.part(box.inset(2, 1));
        List<String> problems = problems(part, inside.width());
        int rows = Math.min(problems.size(), Math.max(1, inside.height() / 2));
        Canvas text = inside.part(inside.bounds().above(problems.isEmpty() ? 0 : rows + 1));
        if (at.typing().isPresent()) {
            EditView.paint(text, at.typing().get().text(), true);
        } else {
            List<String> lines = Fit.wrap(part.text(), text.width());
            for (int row = 0; row < lines.size(); row++) {
                text.text(0, row, lines.get(row), Role.TEXT);
            }
            if (part.text().isBlank()) {
                text.text(0, 0, "(empty)", Role.DIM);
            }
        }
        Canvas below = inside.part(inside.bounds().bottom(rows));
        for (int row = 0; row < rows && !problems.isEmpty(); row++) {
            below.text(0, row, problems.get(row), Role.BAD);
        }
    }

    private static List<String> problems(Part part, int columns) {
        List<String> lines = new ArrayList<>();
        part.problems().forEach(problem -> lines.addAll(Fit.wrap("✗ " + problem, columns)));
        return lines;
    }
}
