package dev.shiftlog.agent.tools;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.ToolMap.Canonical;
import dev.shiftlog.agent.ToolMap.Named;
import dev.shiftlog.json.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/**
 * A renaming whose arguments also change their shape. A conversion that its own inverse does not undo
 * for a certain call is not made for that call.
 */
public record Converting(Renaming renaming, Function<JsonObject, Optional<JsonObject>> toOwn,
        Function<JsonObject, Optional<JsonObject>> toCanonical) implements ToolRule {
    public Converting {
        requireNonNull(renaming);
        requireNonNull(toOwn);
        requireNonNull(toCanonical);
    }

    @Override
    public Optional<Canonical> toCanonical(Named call) {
        return renaming.toCanonical(call)
                .flatMap(named -> converted(named.arguments(), toCanonical, toOwn))
                .map(arguments -> new Canonical(renaming.kind(), arguments));
    }

    @Override
    public Optional<Named> fromCanonical(Canonical call) {
        if (call.kind() != renaming.kind()) {
            return Optional.empty();
        }
        return converted(call.arguments(), toOwn, toCanonical)
                .flatMap(arguments -> renaming.fromCanonical(new Canonical(call.kind(), arguments)))
                .filter(named -> toCanonical(named).filter(call::equals).isPresent());
    }

    private static Optional<JsonObject> converted(JsonObject arguments,
            Function<JsonObject, Optional<JsonObject>> there,
            Function<JsonObject, Optional<JsonObject>> back) {
        return there.apply(arguments)
                .filter(other -> back.apply(other).filter(arguments::equals).isPresent());
    }
}
