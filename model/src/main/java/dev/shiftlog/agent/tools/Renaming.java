package dev.shiftlog.agent.tools;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.ToolKind;
import dev.shiftlog.agent.ToolMap.Canonical;
import dev.shiftlog.agent.ToolMap.Named;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A tool whose arguments are the canonical ones under other names. Arguments that only one side knows
 * pass under the name they have; a call where that name means something else on the other side is not
 * mapped, so that nothing is ever overwritten.
 */
public record Renaming(ToolKind kind, String name, Map<String, String> ownByCanonical) implements ToolRule {
    public Renaming {
        requireNonNull(kind);
        requireNonNull(name);
        ownByCanonical = Map.copyOf(ownByCanonical);
    }

    /** Pairs of names: canonical, own, canonical, own. */
    public static Renaming of(ToolKind kind, String name, String... pairs) {
        Map<String, String> ownByCanonical = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ownByCanonical.put(pairs[i], pairs[i + 1]);
        }
        return new Renaming(kind, name, ownByCanonical);
    }

    @Override
    public Optional<Canonical> toCanonical(Named call) {
        if (!call.name().equals(name) || !(call.arguments() instanceof JsonObject arguments)) {
            return Optional.empty();
        }
        Map<String, String> canonicalByOwn = new HashMap<>();
        ownByCanonical.forEach((canonical, own) -> canonicalByOwn.put(own, canonical));
        return renamed(arguments, canonicalByOwn).map(renamed -> new Canonical(kind, renamed));
    }

    @Override
    public Optional<Named> fromCanonical(Canonical call) {
        return call.kind() == kind
                ? renamed(call.arguments(), ownByCanonical).map(renamed -> new Named(name, renamed))
                : Optional.empty();
    }

    private static Optional<JsonObject> renamed(JsonObject arguments, Map<String, String> names) {
        JsonObject.Builder renamed = new JsonObject.Builder();
        for (Map.Entry<String, Json> argument : arguments.fields().entrySet()) {
            String newName = names.get(argument.getKey());
            if (newName == null && names.containsValue(argument.getKey())) {
                return Optional.empty();
            }
            renamed.with(newName == null ? argument.getKey() : newName, argument.getValue());
        }
        return Optional.of(renamed.build());
    }
}
