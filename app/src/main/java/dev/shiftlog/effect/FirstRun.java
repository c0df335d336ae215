package dev.shiftlog.effect;

import dev.shiftlog.board.FirstLook;
import java.io.IOException;

/** What happens in a folder without a session: looking around, and beginning one. */
public interface FirstRun {
    FirstLook look() throws IOException;

    /** Begins a session, and answers a line for the person. */
    String begin() throws IOException;
}
