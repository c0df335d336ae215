package dev.shiftlog.agent;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.util.Optional;

/**
 * A tool's own tool names and arguments against the canonical ones. A mapping that would lose an
 * argument is no mapping: the call then keeps its own name.
 */
public interface ToolMap {
    Optional<Canonical> toCanonical(Named call);

    Optional<Named> fromCanonical(Canonical call);

    /** A call in the words of all agents. */
    record Canonical(ToolKind kind, JsonObject arguments) {
        public Canonical {
            requireNonNull(kind);
            requireNonNull(arguments);
        }
    }

    /** A call in the words of one agent. */
    record Named(String name, Json arguments) {
        public Named {
            requireNonNull(name);
            requireNonNull(arguments);
        }
    }
}
