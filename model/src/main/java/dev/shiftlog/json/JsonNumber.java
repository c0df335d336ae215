package dev.shiftlog.json;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A JSON number, as it was spelled: what is only passed on must not lose digits. */
public record JsonNumber(String literal) implements Json {
    public JsonNumber {
        requireNonNull(literal);
    }

    @Override
    public Optional<Long> asLong() {
        try {
            return Optional.of(Long.parseLong(literal));
        } catch (NumberFormatException notWhole) {
            return Optional.empty();
        }
    }
}
