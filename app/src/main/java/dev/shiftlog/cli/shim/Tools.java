package dev.shiftlog.cli.shim;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.UsageError;
import java.util.ArrayList;
import java.util.List;

/** The agents that a call names; none named, or "all", means every one. */
final class Tools {
    private static final String ALL = "all";

    private Tools() {}

    static List<Agent> of(Invocation call) throws UsageError {
        List<String> names = call.arguments("TOOLS");
        if (names.isEmpty() || names.contains(ALL)) {
            return Agents.all();
        }
        List<Agent> tools = new ArrayList<>();
        for (String name : names) {
            tools.add(named(name));
        }
        return tools;
    }

    static Agent named(String name) throws UsageError {
        List<String> choices = new ArrayList<>(Agents.names());
        choices.add(ALL);
        return Agents.named(name).orElseThrow(() -> UsageError.badChoice("TOOLS", name, choices));
    }
}
