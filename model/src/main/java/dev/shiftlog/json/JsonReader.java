package dev.shiftlog.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON document of bounded depth into values. */
public final class JsonReader {
    private static final int LONGEST_STRING = 100_000_000;
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(
                    StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_STRING)
                            .maxNestingDepth(500)
                            .build())
            .build();

    private JsonReader() {}

    public static Json read(String document) throws JsonException {
        return read(document.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads UTF-8 (with or without a byte order mark), UTF-16 or UTF-32, as JSON allows. */
    public static Json read(byte[] document) throws JsonException {
        try (JsonParser parser = FACTORY.createParser(document)) {
            if (parser.nextToken() == null) {
                throw new JsonException("the document is empty", null);
            }
            Json value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonException("there is more text after the end of the document, line "
                        + parser.currentTokenLocation().getLineNr(), null);
            }
            return value;
        } catch (JsonProcessingException broken) {
            throw new JsonException(reason(broken), broken);
        } catch (IOException broken) {
            throw new JsonException(broken.getMessage(), broken);
        }
    }

    private static String reason(JsonProcessingException broken) {
        String place = broken.getLocation() == null
                ? ""
                : ", line " + broken.getLocation().getLineNr() + " column "
                        + broken.getLocation().getColumnNr();
        return broken.getOriginalMessage().lines().findFirst().orElse("not JSON") + place;
    }

    private static Json value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new JsonText(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.INSTANCE;
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("a value cannot start with " + token);
        };
    }

    private static JsonObject object(JsonParser parser) throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            fields.put(key, value(parser));
        }
        return new JsonObject(fields);
    }

    private static JsonArray array(JsonParser parser) throws IOException {
        List<Json> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new JsonArray(elements);
    }
}
