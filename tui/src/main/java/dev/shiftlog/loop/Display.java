package dev.shiftlog.loop;

import dev.shiftlog.canvas.Grid;

/** Where frames are shown. */
@FunctionalInterface
public interface Display {
    void show(Grid frame);
}
