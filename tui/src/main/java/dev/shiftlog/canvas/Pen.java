package dev.shiftlog.canvas;

/** What the painter needs of a terminal. */
public interface Pen {
    void moveTo(int column, int row);

    /** Switches to one of the theme's styles. */
    void style(int style);

    void write(CharSequence text);

    /** Clears from the cursor to the end of the line in the terminal's own colours. */
    void clearLine();

    void clearScreen();
}
