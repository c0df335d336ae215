package dev.shiftlog.cli;

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
