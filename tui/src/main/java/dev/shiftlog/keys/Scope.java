package dev.shiftlog.keys;

/** Where a command can be meant; a screen reads its keys in the order of its own scopes. */
public enum Scope {
    ENTRY("The selected entry"),
    BOARD("Dashboard"),
    PANEL("Panels"),
    LIST("Lists"),
    PREVIEW("Context preview"),
    PAST("Archived session"),
    CONVERSATIONS("Conversations"),
    WIZARD("Converting"),
    HANDOFFS("Handoffs"),
    DRAFT("Writing a handoff"),
    SNAPSHOTS("Snapshots"),
    HOOKS("Hooks"),
    WELCOME("First run"),
    QUESTION("A question"),
    FORM("While typing"),
    APP("Everywhere");

    private final String heading;

    Scope(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }
}
