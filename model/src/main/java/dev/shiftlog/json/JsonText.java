package dev.shiftlog.json;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A JSON string. */
public record JsonText(String value) implements Json {
    public JsonText {
        requireNonNull(value);
    }

    @Override
    public Optional<String> asText() {
        return Optional.of(value);
    }
}
