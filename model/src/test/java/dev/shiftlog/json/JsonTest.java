package dev.shiftlog.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void aDocumentKeepsItsKeyOrderAndTheSpellingOfItsNumbers() throws JsonException {
        String document = """
                {
                  "z": 1.10,
                  "a": [
                    1e400,
                    null,
                    true,
                    {}
                  ],
                  "m": []
                }""";
        assertEquals(document, JsonWriter.indented(JsonReader.read(document)));
    }

    @Test
    void charactersOutsideAsciiAreEscapedAsPythonDoes() throws JsonException {
        String document = "{\"k\": \"\\u00e9\\ud83d\\ude00\\u007f\\u0001\\n\"}";
        assertEquals(document, JsonWriter.line(JsonReader.read(document)));
    }

    @Test
    void aBrokenDocumentNamesTheLine() {
        JsonException broken = assertThrows(JsonException.class, () -> JsonReader.read("{\n  \"a\": }"));
        assertEquals(true, broken.getMessage().contains("line 2"), broken.getMessage());
    }

    @Test
    void textAfterTheDocumentIsRefused() {
        assertThrows(JsonException.class, () -> JsonReader.read("{} {}"));
    }

    @Test
    void anEmptyDocumentIsRefused() {
        assertThrows(JsonException.class, () -> JsonReader.read(""));
    }

    @Test
    void anObjectStaysAsItWasBuiltWhateverItsBuilderDoesNext() {
        JsonObject.Builder builder = JsonObject.with("a", "1");
        JsonObject built = builder.build();
        JsonObject more = builder.with("b", "2").without("a").build();
        assertEquals("{\"a\": \"1\"} {\"b\": \"2\"}", JsonWriter.line(built) + " " + JsonWriter.line(more));
    }

    @Test
    void anObjectStaysAsItIsWhereACopyIsEdited() {
        JsonObject object = JsonObject.with("a", "1").with("b", "2").build();
        JsonObject edited = object.edit().with("c", "3").build();
        assertEquals("{\"a\": \"1\", \"b\": \"2\"} {\"b\": \"2\", \"c\": \"3\"}",
                JsonWriter.line(object) + " " + JsonWriter.line(edited.without("a", "x")));
    }

    @Test
    void whatFollowsAByteOrderMarkIsCountedFromOne() {
        JsonException broken = assertThrows(JsonException.class,
                () -> JsonReader.read("\ufeff{x".getBytes(StandardCharsets.UTF_8)));
        assertEquals("expected a name in quotes and found 'x', line 1 column 2", broken.getMessage());
    }

    @Test
    void aCharacterOutsideAsciiInAWrongPlaceIsNamed() {
        JsonException broken = assertThrows(JsonException.class, () -> JsonReader.read("[1, 漢]"));
        assertEquals("expected a value and found '漢', line 1 column 5", broken.getMessage());
    }
}
