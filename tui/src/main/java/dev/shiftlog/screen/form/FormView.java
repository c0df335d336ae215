package dev.shiftlog.screen.form;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.edit.EditView;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Form.Field;
import java.util.List;

/** Paints a form as a box over the panel that asked for it. */
public final class FormView {
    private static final int LONG_ROWS = 4;

    private FormView() {}

    /** Where the box lies: over its panel, larger only if the panel is too small for it. */
    public static Rect place(Form form, Rect panel, Rect screen) {
        int width = Math.min(screen.width(), Math.max(panel.width(), form.isContested() ? 76 : 44));
        int height = Math.min(screen.height(), Math.max(panel.height() + 1, rows(form, width - 4) + 2));
        int x = Math.max(0, Math.min(panel.x(), screen.width() - width));
        int y = Math.max(0, Math.min(panel.y(), screen.height() - height));
        return new Rect(x, y, width, height);
    }

    private static int rows(Form form, int width) {
        int rows = 0;
        for (Field field : form.fields()) {
            rows += 1 + fieldRows(field, width);
        }
        return rows;
    }

    private static int fieldRows(Field field, int width) {
        int inner = field.isContested() ? width / 2 - 1 : width;
        int needed = Math.max(EditView.rows(field.edit(), inner),
                field.isContested() ? Fit.wrap(field.theirs(), inner).size() + 1 : 1);
        return Math.max(field.isLong() ? 2 : 1, Math.min(needed, LONG_ROWS * 3));
    }

    public static void paint(Canvas canvas, Keymap keys, Form form, Rect box, boolean isSaving) {
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), " " + Fit.clip(form.title(), box.width() - 6) + " ", Role.TITLE);
        if (isSaving) {
            canvas.text(box.x() + 2, box.y() + box.height() - 1, " saving … ", Role.BADGE);
        }
        Canvas inside = canvas.part(box.inset(2, 1));
        int row = firstRow(form, inside);
        for (int at = 0; at < form.fields().size(); at++) {
            Field field = form.fields().get(at);
            int height = fieldRows(field, inside.width());
            if (row >= 0) {
                label(inside, keys.spell(field.label()), field, row, at == form.active());
            }
            field(inside.part(
                    new Rect(0, row + 1, inside.width(), Math.min(height, inside.height() - row - 1))), field,
                    at == form.active());
            row += 1 + height;
        }
    }

    /** On a small screen the fields above the active one move out of sight. */
    private static int firstRow(Form form, Canvas inside) {
        int end = 0;
        for (int at = 0; at <= form.active(); at++) {
            end += 1 + fieldRows(form.fields().get(at), inside.width());
        }
        return Math.min(0, inside.height() - end);
    }

    private static void label(Canvas inside, String words, Field field, int row, boolean active) {
        int end = inside.text(0, row, words, active ? Role.ACCENT : Role.DIM);
        if (field.isContested()) {
            inside.text(inside.width() / 2 + 1, row, "changed meanwhile to", Role.WARN);
        } else if (field.edit().text().contains("\n") && !field.name().equals("steps")) {
            inside.text(end + 2, row, field.edit().text().lines().count() + " lines", Role.DIM);
        }
    }

    private static void field(Canvas area, Field field, boolean active) {
        if (!field.isContested()) {
            EditView.paint(area, field.edit(), active);
            return;
        }
        int half = area.width() / 2 - 1;
        EditView.paint(area.part(area.bounds().left(half)), field.edit(), active);
        List<String> theirs = Fit.wrap(field.theirs(), half);
        for (int row = 0; row < theirs.size(); row++) {
            area.text(half + 2, row, theirs.get(row), Role.WARN);
        }
        for (int row = 0; row < area.height(); row++) {
            area.line(half, row, 1, '│', Role.FRAME);
        }
    }
}
