package dev.shiftlog.transcript;

import java.io.IOException;
import java.util.List;

/** A conversation that can be read as often as needed; it is never held in memory as a whole. */
public interface Transcript {
    Header header();

    /**
     * Hands every turn of the view to the sink, in the order in which the model saw them, and answers
     * what could not be read. A turn of role TOOL follows the assistant turn whose calls it answers.
     */
    List<Notice> read(View view, TurnSink sink) throws IOException;

    /**
     * Hands every turn to the sink in one reading of the file, which is right only if all of it is live in the
     * order in which it stands there, as in a conversation that was just written. False where it turns out
     * otherwise, or is not known: then only the live view tells.
     */
    default boolean readAtOnce(TurnSink sink) throws IOException {
        return false;
    }
}
