package dev.shiftlog.panel;

import dev.shiftlog.change.Change;
import java.util.List;

/** What a panel answers to a command. */
public sealed interface Answer {
    /** Something has to be typed first. */
    record Ask(Form form) implements Answer {}

    /** The session changes, without a question. */
    record Make(List<Change> changes) implements Answer {
        public Make {
            changes = List.copyOf(changes);
        }
    }

    /** An archived session is to be shown. */
    record Open(String sessionId) implements Answer {}

    /** A conversation of an agent is to be shown, at one of its turns; an empty turn is its end. */
    record OpenTalk(String agent, String conversation, String turn) implements Answer {}

    /** A file of the project is to be opened in the person's editor; line 0 is no line. */
    record Source(String path, int line) implements Answer {}

    /** A text is to be copied; the name says to the person what it is. */
    record Copy(String name, String text) implements Answer {}

    /** The command cannot act now, for this reason. */
    record Cannot(String why) implements Answer {}

    static Answer make(Change... changes) {
        return new Make(List.of(changes));
    }
}
