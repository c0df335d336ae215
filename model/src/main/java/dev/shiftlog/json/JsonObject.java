package dev.shiftlog.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object; a key that was set twice holds its last value. No record, because a record copies what it is
 * given: a session has hundreds of objects, and copying each took a tenth of a call.
 */
public final class JsonObject implements Json {
    public static final JsonObject EMPTY = new JsonObject(Map.of());

    private final Map<String, Json> fields;

    public JsonObject(Map<String, Json> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /** Shares the fields of the builder, which copies them before it changes them again. */
    private JsonObject(Builder builder) {
        builder.shared = true;
        this.fields = builder.fields;
    }

    /** The fields in their order. */
    public Map<String, Json> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** The fields for writing them, without a wrapper around each. */
    Iterator<Map.Entry<String, Json>> iterator() {
        return fields.entrySet().iterator();
    }

    public static Builder with(String key, Json value) {
        return new Builder().with(key, value);
    }

    public static Builder with(String key, String value) {
        return new Builder().with(key, Json.of(value));
    }

    public Optional<Json> get(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The text under the key, or an empty one where there is none. */
    public String text(String key) {
        return optionalText(key).orElse("");
    }

    public Optional<String> optionalText(String key) {
        return get(key).flatMap(Json::asText);
    }

    /** The whole number under the key, or the fallback where there is none. */
    public long number(String key, long fallback) {
        return get(key).flatMap(Json::asLong).orElse(fallback);
    }

    public boolean isTrue(String key) {
        return get(key).isPresent() && fields.get(key).isTrue();
    }

    /** The object under the key, or an empty one where there is none. */
    public JsonObject object(String key) {
        return get(key).map(Json::asObject).orElse(EMPTY);
    }

    /** The elements of the array under the key, or none. */
    public List<Json> list(String key) {
        return get(key).map(Json::asList).orElse(List.of());
    }

    /** The strings of the array under the key; elements of another type are left out. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Json element : list(key)) {
            if (element instanceof JsonText text) {
                texts.add(text.value());
            }
        }
        return List.copyOf(texts);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** A builder that starts with this object's fields. */
    public Builder edit() {
        return new Builder(this);
    }

    /** The object without the fields of these names. */
    public JsonObject without(String... names) {
        Builder rest = new Builder();
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            if (!isAmong(field.getKey(), names)) {
                rest.with(field.getKey(), field.getValue());
            }
        }
        return rest.build();
    }

    private static boolean isAmong(String name, String[] names) {
        for (String one : names) {
            if (one.equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public JsonObject asObject() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject object && fields.equals(object.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "JsonObject" + fields;
    }

    /** Collects fields in the order in which they are first set. */
    public static final class Builder {
        private Map<String, Json> fields;
        /** Whether an object has the same fields, so that a copy is changed instead. */
        private boolean shared;

        public Builder() {
            this.fields = new LinkedHashMap<>();
        }

        private Builder(JsonObject object) {
            this.fields = object.fields;
            this.shared = true;
        }

        private Map<String, Json> own() {
            if (shared) {
                fields = new LinkedHashMap<>(fields);
                shared = false;
            }
            return fields;
        }

        public Builder with(String key, Json value) {
            own().put(key, value);
            return this;
        }

        public Builder with(String key, String value) {
            return with(key, Json.of(value));
        }

        public Builder with(String key, long value) {
            return with(key, Json.of(value));
        }

        public Builder with(String key, boolean value) {
            return with(key, Json.of(value));
        }

        public Builder without(String key) {
            own().remove(key);
            return this;
        }

        /** Sets the key only where the text is not empty, to keep documents small. */
        public Builder withUnlessEmpty(String key, String value) {
            return value.isEmpty() ? this : with(key, value);
        }

        /** Sets the key only where the array has elements. */
        public Builder withUnlessEmpty(String key, List<? extends Json> values) {
            return values.isEmpty() ? this : with(key, new JsonArray(List.copyOf(values)));
        }

        /** Adds all fields of the other object, which win over those already set. */
        public Builder withAll(JsonObject other) {
            if (!other.isEmpty()) {
                own().putAll(other.fields);
            }
            return this;
        }

        public JsonObject build() {
            return new JsonObject(this);
        }
    }
}
