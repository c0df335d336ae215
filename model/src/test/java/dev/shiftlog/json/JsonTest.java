package dev.shiftlog.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
