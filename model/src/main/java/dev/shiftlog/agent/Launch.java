package dev.shiftlog.agent;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program to start: its arguments (the program first), its folder, what is added to the environment. */
public record Launch(List<String> arguments, Path folder, Map<String, String> environment) {
    public Launch {
        arguments = List.copyOf(arguments);
        requireNonNull(folder);
        environment = Map.copyOf(environment);
    }
}
