package dev.shiftlog.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reader and Jackson's accept the same documents and read the same from them. */
class JsonAgreementTest {
    private static final String SAMPLE = """
            {"a": [1, -0.5e+10, 0, true, false, null], "b\\n\\u00e9": {"c": "\\\\ \\" / ü 😀"}, "d": []}""";
    private static final String INSERTED = "{}[]\",:\\0129-+.eEtfn \n\tu/'x\u0001";

    @Test
    void everyDocumentOneCharacterAwayFromASampleIsReadAlike() {
        for (int i = 0; i <= SAMPLE.length(); i++) {
            for (char c : INSERTED.toCharArray()) {
                assertAgreement(SAMPLE.substring(0, i) + c + SAMPLE.substring(i));
                if (i < SAMPLE.length()) {
                    assertAgreement(SAMPLE.substring(0, i) + c + SAMPLE.substring(i + 1));
                }
            }
            assertAgreement(SAMPLE.substring(0, i));
            assertAgreement(SAMPLE.substring(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-0", "-", "01", "1.", ".5", "1e", "1e+", "1E400", "NaN",
            "Infinity", "+1",
            "truex", "nul", "\"", "\"\\u12\"", "\"\\ud800\"", "\"\\x\"", "[1,]", "[,1]", "{\"a\":1,}",
            "{a:1}", "{'a':1}",
            "{\"a\":1 \"b\":2}", "[1 2]", "[", "{", "{} []", "// x\n1", "{\"a\":1,\"a\":2}", "\"\t\"",
            "[[[[]]]]"})
    void trickyDocumentsAreReadAlike(String document) {
        assertAgreement(document);
    }

    @Test
    void everyEncodingThatJsonAllowsIsRead() throws JsonException {
        List<Charset> charsets = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE, StandardCharsets.UTF_32BE, StandardCharsets.UTF_32LE);
        for (Charset charset : charsets) {
            assertEquals(Json.of("ü漢"), JsonReader.read("\"ü漢\"".getBytes(charset)), charset.name());
            assertEquals(Json.of("ü漢"), JsonReader.read("\ufeff\"ü漢\"".getBytes(charset)), charset.name());
        }
        assertEquals(Json.of(7), JsonReader.read("7".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLine() {
        byte[] document = "{\n\"a\": \"x\"}".getBytes(StandardCharsets.UTF_8);
        document[8] = (byte) 0xE9;
        JsonException broken = assertThrows(JsonException.class, () -> JsonReader.read(document));
        assertEquals("the bytes are not UTF-8, line 2 column 7", broken.getMessage());
    }

    @Test
    void theReplacementCharacterIsACharacterLikeAnyOther() throws JsonException {
        assertEquals(Json.of("\ufffd"), JsonReader.read("\"\ufffd\"".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDocumentNestedWithoutEndIsRefused() {
        String deep = "[".repeat(100_000);
        JsonException broken = assertThrows(JsonException.class, () -> JsonReader.read(deep));
        assertTrue(broken.getMessage().startsWith("the document is nested deeper than 500"),
                broken.getMessage());
    }

    private static void assertAgreement(String document) {
        assertEquals(byJackson(document), byUs(document), () -> "document: " + document);
    }

    private static Optional<String> byUs(String document) {
        try {
            return Optional.of(JsonWriter.line(JsonReader.read(document)));
        } catch (JsonException refused) {
            return Optional.empty();
        }
    }

    private static Optional<String> byJackson(String document) {
        try (JsonParser parser = new JsonFactory().createParser(document)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            Json value = JacksonValues.read(parser);
            return parser.nextToken() == null ? Optional.of(JsonWriter.line(value)) : Optional.empty();
        } catch (IOException refused) {
            return Optional.empty();
        }
    }
}
