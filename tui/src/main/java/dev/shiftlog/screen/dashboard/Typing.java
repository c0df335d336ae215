package dev.shiftlog.screen.dashboard;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.panel.Form;
import dev.shiftlog.screen.form.FormView;
import java.util.List;

/**
 * What the keys go into. What the first frame needs is a method of each case: the first switch over a
 * sealed type takes longer than painting.
 */
sealed interface Typing {
    Typing NOTHING = new Nothing();

    /** The commands for the footer. */
    List<Command> offers();

    /** What lies over the focused panel. */
    void paint(Canvas canvas, Layout.Slot slot, Keymap keys);

    record Nothing() implements Typing {
        @Override
        public List<Command> offers() {
            return Offers.RESTING;
        }

        @Override
        public void paint(Canvas canvas, Layout.Slot slot, Keymap keys) {
            // The panels are all there is to see.
        }
    }

    record Filter(TextEdit text) implements Typing {
        @Override
        public List<Command> offers() {
            return Offers.FILTERING;
        }

        @Override
        public void paint(Canvas canvas, Layout.Slot slot, Keymap keys) {
            FilterView.paint(canvas, slot, text);
        }
    }

    /** A form; while it is being saved it waits for the answer, and nothing typed gets lost. */
    record Filling(Form form, boolean isSaving) implements Typing {
        @Override
        public List<Command> offers() {
            return Offers.filling(form);
        }

        @Override
        public void paint(Canvas canvas, Layout.Slot slot, Keymap keys) {
            Rect content = slot.content();
            Rect near = new Rect(content.x() - 1, content.y() - 1, content.width() + 2, content.height());
            FormView.paint(canvas, keys, form, FormView.place(form, near, canvas.bounds()), isSaving);
        }
    }
}
