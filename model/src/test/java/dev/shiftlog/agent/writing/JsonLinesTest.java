package dev.shiftlog.agent.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.transcript.Passage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonLinesTest {
    private static final List<String> MARKS = List.of("", "\n", "\"", "\\", "/", "?", "\t\r\b\f",
            "\u0000\u001f\u007f", "ü",
            "漢", "😀", "\u2028");

    @Test
    void everyTextIsSpelledAsJacksonSpellsIt() throws IOException {
        for (String mark : MARKS) {
            for (int before = 0; before < 18; before++) {
                for (int behind = 0; behind < 18; behind++) {
                    String text = "x".repeat(before) + mark + "y".repeat(behind) + mark;
                    assertEquals(byJackson(text), line(Passage.of(text)), text);
                    assertEquals(byJackson(text), line(stored(text)), text);
                }
            }
        }
    }

    @Test
    void longTextsCrossTheBufferWhole() throws IOException {
        for (String piece : List.of("x", "ü\n", "a\"", "漢?", "\u0001", "😀", "z😀")) {
            for (int length : new int[]{8_191, 65_534, 65_536, 140_000}) {
                String text = piece.repeat(length);
                assertEquals(byJackson(text), line(Passage.of(text)), piece);
                assertEquals(byJackson(text), line(stored(text)), piece);
            }
        }
    }

    @Test
    void halfAPairIsEscapedForUtf8CannotSayIt() throws IOException {
        for (String text : List.of("\ud83d", "?\ud83d?", "cut \ud83d", "ü\ud83d", "\ude00\ud83d x",
                "a\ude00")) {
            String wanted = text.replace("\ud83d", "\\uD83D").replace("\ude00", "\\uDE00");
            assertEquals("{\"text\":\"" + wanted + "\"}\n", line(Passage.of(text)));
            assertEquals("{\"text\":\"" + wanted + "\"}\n", line(stored(text)));
        }
    }

    @Test
    void whatStandsBesideEachOtherIsSeparated() throws IOException, JsonException {
        Json value = JsonReader.read("{\"a\":[1,{\"b\":[]},-2.5e3,[[],{}]],\"c\":{\"d\":null,\"e\":true}}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonLines lines = new JsonLines(out)) {
            lines.open().put("first", true).open("in").put("n", 7).close(1).openList("list");
            lines.open().putNull("none").close(1).open().close(1).closeList().put("value", value).endLine();
            lines.open().put("second", "line").endLine();
        }
        assertEquals("""
                {"first":true,"in":{"n":7},"list":[{"none":null},{}],"value":%s}
                {"second":"line"}
                """.formatted(JsonLines.text(value)), out.toString(StandardCharsets.UTF_8));
        assertEquals("{\"a\":[1,{\"b\":[]},-2.5e3,[[],{}]],\"c\":{\"d\":null,\"e\":true}}",
                JsonLines.text(value));
        assertEquals("[]", JsonLines.text(new JsonArray(List.of())));
        assertEquals("{}", JsonLines.text(JsonObject.EMPTY));
    }

    private static String line(Passage text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonLines lines = new JsonLines(out)) {
            lines.open().put("text", text).endLine();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String byJackson(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
            json.writeStartObject();
            json.writeStringField("text", text);
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Passage stored(String text) {
        return new Passage.Stored() {
            @Override
            public Reader open() {
                return new StringReader(text);
            }

            @Override
            public long length() {
                return text.length();
            }
        };
    }
}
