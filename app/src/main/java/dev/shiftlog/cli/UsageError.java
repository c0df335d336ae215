package dev.shiftlog.cli;

import java.util.Collection;
import java.util.Locale;

/** The words of the call are wrong; it is answered with the usage of the command. */
public final class UsageError extends Refusal {
    private static final long serialVersionUID = 1;

    public UsageError(String message) {
        super(message);
    }

    /** A value that is none of the choices; the message names them all. */
    public static UsageError badChoice(String name, String value, Collection<String> choices) {
        StringBuilder message = new StringBuilder("Invalid value for '").append(name)
                .append("': '")
                .append(value)
                .append("' is not one of ");
        String separator = "";
        for (String choice : choices) {
            message.append(separator).append('\'').append(choice).append('\'');
            separator = ", ";
        }
        return new UsageError(message.append('.').append(didYouMean(value, choices)).toString());
    }

    /** {@code " Did you mean …?"}, or nothing where no choice is near. */
    public static String didYouMean(String value, Collection<String> choices) {
        return Likeness.suggestion(value.strip().toLowerCase(Locale.ROOT), choices);
    }

    @Override
    ExitCode exitCode() {
        return ExitCode.USAGE;
    }
}
