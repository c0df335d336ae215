package dev.shiftlog.json;

import java.util.List;

/** A JSON array. */
public record JsonArray(List<Json> elements) implements Json {
    public JsonArray {
        elements = List.copyOf(elements);
    }

    @Override
    public List<Json> asList() {
        return elements;
    }
}
