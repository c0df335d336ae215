package dev.shiftlog.cli;

import java.util.function.Supplier;

/** One line of the table: the words that name the command, and how to make it when it is called. */
public record Entry(Group group, String path, Supplier<Command> command) {
    /** The headings under which the help lists the commands, in this order. */
    public enum Group {
        SETTING_UP("Setting up"),
        ENTRIES("The session's entries"),
        SESSION("The session as a whole"),
        WORK(
                "What broke, and what the conversations say"),
        CONVERSATIONS(
                "Conversations of the agents"),
        SHIMS("The plain command resumes"),
        HANDOFFS(
                "Handoffs and compactions"),
        OTHER("Other programs' files");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    /** The words before the last one: {@code session} of {@code session list}. */
    String family() {
        int blank = path.indexOf(' ');
        return blank < 0 ? "" : path.substring(0, blank);
    }
}
