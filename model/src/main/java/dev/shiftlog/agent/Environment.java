package dev.shiftlog.agent;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The environment that decides where the tools keep their files. */
public record Environment(Map<String, String> variables, Path userHome) {
    public Environment {
        variables = Map.copyOf(variables);
        requireNonNull(userHome);
    }

    /** The folder that the variable names, if it is set. */
    public Optional<Path> folder(String variable) {
        return Optional.ofNullable(variables.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
