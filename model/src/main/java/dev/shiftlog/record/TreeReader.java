package dev.shiftlog.record;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonBoolean;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonNumber;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import dev.shiftlog.record.Tokens.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the value that a parser stands at into a tree: for a call's arguments, never for records. */
record TreeReader(Tokens tokens, TextFilter texts) {
    Json value() throws IOException {
        return switch (tokens.current()) {
            case OBJECT -> object();
            case ARRAY -> array();
            case TEXT -> new JsonText(texts.apply(tokens.text()));
            case WHOLE_NUMBER, OTHER_NUMBER -> new JsonNumber(tokens.text());
            case TRUE -> JsonBoolean.TRUE;
            case FALSE -> JsonBoolean.FALSE;
            case NULL, OBJECT_END, ARRAY_END, NAME, OUTSIDE -> JsonNull.INSTANCE;
        };
    }

    private Json object() throws IOException {
        JsonObject.Builder fields = new JsonObject.Builder();
        while (tokens.next() == Kind.NAME) {
            String key = tokens.name();
            tokens.next();
            fields.with(key, value());
        }
        return fields.build();
    }

    private Json array() throws IOException {
        List<Json> elements = new ArrayList<>();
        while (tokens.next() != Kind.ARRAY_END) {
            elements.add(value());
        }
        return new JsonArray(elements);
    }

    /** What a string of the tree becomes. */
    @FunctionalInterface
    interface TextFilter {
        String apply(String text) throws IOException;
    }
}
