package dev.shiftlog.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonBoolean;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonNumber;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the value that a parser stands at into a tree: for a call's arguments, never for records. */
record TreeReader(JsonParser parser, TextFilter texts) {
    Json value() throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonText(texts.apply(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT,
                    NOT_AVAILABLE ->
                JsonNull.INSTANCE;
        };
    }

    private Json object() throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            fields.put(key, value());
        }
        return new JsonObject(fields);
    }

    private Json array() throws IOException {
        List<Json> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
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
