package dev.shiftlog.cli;

import java.util.function.Supplier;

/** One line of the table: the words that name the command, and how to make it when it is called. */
public record Entry(Group group, String path, Supplier<Command> command) {
    /** The words before the last one: {@code session} of {@code session list}. */
    String family() {
        int blank = path.indexOf(' ');
        return blank < 0 ? "" : path.substring(0, blank);
    }
}
