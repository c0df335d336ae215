package dev.shiftlog.agent.tools;

import dev.shiftlog.agent.ToolMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules of one agent; the first that fits decides. */
public record ToolTable(List<ToolRule> rules) implements ToolMap {
    public ToolTable {
        rules = List.copyOf(rules);
    }

    public static ToolMap of(ToolRule... rules) {
        return new ToolTable(List.of(rules));
    }

    @Override
    public Optional<Canonical> toCanonical(Named call) {
        return first(rule -> rule.toCanonical(call));
    }

    @Override
    public Optional<Named> fromCanonical(Canonical call) {
        return first(rule -> rule.fromCanonical(call));
    }

    private <T> Optional<T> first(Function<ToolRule, Optional<T>> answer) {
        for (ToolRule rule : rules) {
            Optional<T> answered = answer.apply(rule);
            if (answered.isPresent()) {
                return answered;
            }
        }
        return Optional.empty();
    }
}
