package dev.shiftlog.shim;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a shim is told to do: go to a folder if the conversation needs another one, and the arguments
 * to start the agent with.
 */
public record Decision(Optional<Path> folder, List<String> arguments) {
    private static final String START = "shiftlog-start";
    private static final String END = "shiftlog-end";

    public Decision {
        arguments = List.copyOf(arguments);
    }

    /** The lines that the shim evaluates, between the marks by which it knows that they are whole. */
    public String script() {
        StringBuilder script = new StringBuilder(START).append('\n');
        folder.ifPresent(
                path -> script.append("cd -- ").append(Shell.quoted(path.toString())).append(" &&\n"));
        script.append("set --");
        for (String argument : arguments) {
            script.append(' ').append(Shell.quoted(argument));
        }
        return script.append('\n').append(END).toString();
    }
}
