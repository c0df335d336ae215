package dev.shiftlog.cli;

/** The command cannot be done; the message says what, where, and what to do next. */
public sealed class Refusal extends Exception permits UsageError {
    private static final long serialVersionUID = 1;

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }

    ExitCode exitCode() {
        return ExitCode.REFUSED;
    }
}
