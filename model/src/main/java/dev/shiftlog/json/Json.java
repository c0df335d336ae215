package dev.shiftlog.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One JSON value. */
public sealed interface Json permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBoolean, JsonNull {
    Json NULL = JsonNull.INSTANCE;

    static Json of(String value) {
        return new JsonText(value);
    }

    static Json of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    static Json of(boolean value) {
        return value ? JsonBoolean.TRUE : JsonBoolean.FALSE;
    }

    static Json texts(List<String> values) {
        List<Json> texts = new ArrayList<>(values.size());
        for (String value : values) {
            texts.add(of(value));
        }
        return new JsonArray(texts);
    }

    /** The string this value is, if it is one. */
    default Optional<String> asText() {
        return Optional.empty();
    }

    /** The whole number this value is, if it is one and fits a long. */
    default Optional<Long> asLong() {
        return Optional.empty();
    }

    /** The object this value is, or an empty one. */
    default JsonObject asObject() {
        return JsonObject.EMPTY;
    }

    /** The elements of the array this value is, or none. */
    default List<Json> asList() {
        return List.of();
    }

    /** Whether this value is the literal true. */
    default boolean isTrue() {
        return false;
    }
}
