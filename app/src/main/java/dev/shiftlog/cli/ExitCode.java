package dev.shiftlog.cli;

/** What the process answers to its caller; the codes of programs we run are passed on as they are. */
public record ExitCode(int value) {
    public static final ExitCode DONE = new ExitCode(0);
    public static final ExitCode REFUSED = new ExitCode(1);
    public static final ExitCode USAGE = new ExitCode(2);
}
