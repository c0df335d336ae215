package dev.shiftlog.agent;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.disk.UserFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environment that decides where the tools keep their files, and where else they are only read. */
public record Environment(Map<String, String> variables, Path userHome, FurtherHomes further) {
    public Environment {
        variables = Map.copyOf(variables);
        requireNonNull(userHome);
        requireNonNull(further);
    }

    public Environment(Map<String, String> variables, Path userHome) {
        this(variables, userHome, FurtherHomes.NONE);
    }

    /** The environment of a call, with the further homes that the person's settings name. */
    public static Environment of(Map<String, String> variables) {
        UserFolders user = UserFolders.of(variables);
        return new Environment(variables, user.home(),
                FurtherHomes.in(user.config().resolve("config.json"), user.home()));
    }

    /** The folder that the variable names, if it is set. */
    public Optional<Path> folder(String variable) {
        return Optional.ofNullable(variables.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** Whether the agent's file is in a further home, where nothing is ever written. */
    public boolean isOnlyRead(Agent agent, Path file) {
        return further.homes()
                .stream()
                .filter(home -> !elsewhere(home, List.of(agent)).isEmpty())
                .anyMatch(home -> file.startsWith(agent.home(home.environment())));
    }

    /** Those of the agents that have another folder in that home than here. */
    public List<Agent> elsewhere(FurtherHomes.Home home, List<Agent> agents) {
        Environment there = home.environment();
        return agents.stream().filter(agent -> !agent.home(there).equals(agent.home(this))).toList();
    }
}
