package dev.shiftlog.agent.tools;

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
public final class Renaming implements ToolRule {
    private final ToolKind kind;
    private final String name;
    private final Map<String, String> ownByCanonical;
    private final Map<String, String> canonicalByOwn;

    private Renaming(ToolKind kind, String name, Map<String, String> ownByCanonical,
            Map<String, String> canonicalByOwn) {
        this.kind = kind;
        this.name = name;
        this.ownByCanonical = Map.copyOf(ownByCanonical);
        this.canonicalByOwn = Map.copyOf(canonicalByOwn);
    }

    /** Pairs of names: canonical, own, canonical, own. */
    public static Renaming of(ToolKind kind, String name, String... pairs) {
        Map<String, String> ownByCanonical = new HashMap<>();
        Map<String, String> canonicalByOwn = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ownByCanonical.put(pairs[i], pairs[i + 1]);
            canonicalByOwn.put(pairs[i + 1], pairs[i]);
        }
        return new Renaming(kind, name, ownByCanonical, canonicalByOwn);
    }

    ToolKind kind() {
        return kind;
    }

    @Override
    public Optional<Canonical> toCanonical(Named call) {
        if (!call.name().equals(name) || !(call.arguments() instanceof JsonObject arguments)) {
            return Optional.empty();
        }
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
