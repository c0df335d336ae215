package dev.shiftlog.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
    /** Where session-glue's own reader is wrong about YAML, or refuses what is valid. */
    private static final Set<String> OTHERWISE = Set.of("a: 'it''s'", "a: [ ]", "a: true",
            "schema_version: 1.5",
            "a: >", "a: |+2", "  a: b", "a: b\n c", "a:\n- x", "a:\n  - - x", "\"a\": b",
            "a:\n  - k: v\n      deep: w", "a:\n  - k: v\n   k2: w", "a: b\"", "a:\n  - 9x: it", "a: !x");

    @Test
    void whatSessionGlueReadsIsReadTheSameUnlessItMisreadsYaml() throws Exception {
        for (Json vector : vectors("parse_mapping")) {
            JsonObject example = vector.asObject();
            String in = example.text("in");
            if (!OTHERWISE.contains(in) && example.get("ok").isPresent()) {
                assertEquals(line(example.object("ok")), line(YamlReader.read(in)), in);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
            "a: 'it''''s' => {\"a\": \"it''s\"}",
            "a: [ x, 'y z' ] => {\"a\": [\"x\", \"y z\"]}",
            "a: Fix issue #12 => {\"a\": \"Fix issue #12\"}",
            "a: done # really => {\"a\": \"done\"}",
            "a: C:\\Users\\x => {\"a\": \"C:\\\\Users\\\\x\"}",
            "\"a\": b => {\"a\": \"b\"}",
            "a: *x => {\"a\": \"*x\"}",
            "a: 1.50 => {\"a\": 1.50}"})
    void oneLineOfYamlMeansWhatItsWriterMeant(String yaml, String json) throws YamlException {
        assertEquals(json, line(YamlReader.read(yaml.replace("''''", "''"))).replace("it's", "it''s"));
    }

    @Test
    void valuesOverSeveralLinesAreWhatYamlSays() throws YamlException {
        String yaml = """
                goal: >
                  one # two
                  three
                notes: |
                  - kept: as it is #1
                plain: a
                  b
                """;
        assertEquals(
                "{\"goal\": \"one # two three\\n\", \"notes\": \"- kept: as it is #1\\n\", \"plain\": \"a b\"}",
                line(YamlReader.read(yaml)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "- a\n- b", "a: b\na: c", "\t- x"})
    void whatIsNoMappingIsRefused(String yaml) {
        assertThrows(YamlException.class, () -> YamlReader.read(yaml));
    }

    @Test
    void aDocumentThatRefersToItselfOverAndOverIsNotUnfolded() throws YamlException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level < 9; level++) {
            bomb.append("a" + level + ": &a" + level + " [" + ("*a" + (level - 1) + ",").repeat(10) + "x]\n");
        }
        assertEquals(List.of(), YamlReader.read(bomb.toString()).list("a8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "> x", "a:b", "a: b", " x ", "'q'", "\"q", "-x", "- x", "b #c", "#c", "{x}",
            "[x", "true",
            "null", "~", "12", "1.50", "0x1f", "1e5", "", "yes", "C:\\Users\\x", "back\\slash",
            "tab\tand\nline", "%x",
            "*x", "!x", "@x", "`x`", "\u00e9 \u65e5\u672c \ud83c\udf89", "bell \u0007", "---", "? x", "=",
            ", x"})
    void everyTextComesBackFromYamlAsItWas(String text) throws YamlException {
        JsonObject fields = JsonObject.with("a", text)
                .with("list", Json.texts(List.of(text)))
                .with("deep", JsonObject.with("k", text).build())
                .build();
        assertEquals(line(fields), line(YamlReader.read(YamlWriter.write(fields))));
    }

    @Test
    void structuresOfAnyDepthComeBack() throws Exception {
        String json = "{\"a\": [{\"k\": [1, [2, {}], []], \"m\": {\"n\": true}}, {\"x\": {\"y\": \"z\"}}], \"b\": 1.50}";
        assertEquals(json, line(YamlReader.read(YamlWriter.write(JsonReader.read(json).asObject()))));
    }

    private static String line(Json json) {
        return JsonWriter.line(json).replace("\\u65e5\\u672c", "\u65e5\u672c");
    }

    private static List<Json> vectors(String name) throws Exception {
        try (InputStream in = YamlTest.class.getResourceAsStream("/handoff/vectors.json")) {
            return JsonReader.read(in.readAllBytes()).asObject().list(name);
        }
    }
}
