package dev.shiftlog.cli;

import java.io.IOException;

/** One command of the command line: what it takes, and what it does. */
public interface Command {
    /** What the command takes; read only for the command that runs, and for help and completion. */
    Spec spec();

    /** Does the work; what goes wrong is thrown and becomes one line on standard error. */
    ExitCode run(Invocation call) throws IOException, Refusal;
}
