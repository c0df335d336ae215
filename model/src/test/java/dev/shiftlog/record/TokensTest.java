package dev.shiftlog.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.shiftlog.record.Tokens.Broken;
import dev.shiftlog.record.Tokens.Kind;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line is read by us, a value that is too long to hold by Jackson: both must tell the same. */
final class TokensTest {
    private static final String SAMPLE = """
            {"type": "a longer text than eight", "b\\n\\u00e9": [-0.5e+10, 12, 0, true, false, null, []],
            "message":{"c":"\\\\ \\" \\/ ü 😀 \\ud83d and more of it","d":{}, "seventeen letters":7}}""";
    private static final String INSERTED = "{}[]\",:\\0129-+.eEtfn \n\tu/'x\u0001ü漢😀";

    private LongStrings nothingCut;

    @BeforeEach
    void cutNothing(@TempDir Path folder) throws IOException {
        try (Source source = new LocalFiles().open(Files.createFile(folder.resolve("empty")))) {
            nothingCut = new LongStrings(new SourceBytes(source), new Span(0, 0), 0);
        }
    }

    @Test
    void everyValueOneCharacterAwayFromASampleIsReadAlike() throws IOException {
        for (int i = 0; i <= SAMPLE.length(); i++) {
            for (int c : INSERTED.codePoints().toArray()) {
                assertAgreement(SAMPLE.substring(0, i) + Character.toString(c) + SAMPLE.substring(i));
                if (i < SAMPLE.length()) {
                    assertAgreement(SAMPLE.substring(0, i) + Character.toString(c) + SAMPLE.substring(i + 1));
                }
            }
            assertAgreement(SAMPLE.substring(0, i));
            assertAgreement(SAMPLE.substring(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-0", "-", "01", "1.", ".5", "1e", "1e+", "1E400", "NaN", "+1",
            "truex",
            "nul", "\"", "\"\\u12\"", "\"\\ud800\"", "\"\\x\"", "[1,]", "[,1]", "{\"a\":1,}", "{a:1}",
            "{\"a\":1 \"b\":2}",
            "[1 2]", "[", "{", "{} []", "{\"a\":1,\"a\":2}", "\"\t\"", "[[[[]]]]", "\ufeff{\"a\":1}", "[}",
            "{]"})
    void trickyValuesAreReadAlike(String value) throws IOException {
        assertAgreement(value);
    }

    @Test
    void aStringIsReadAlikeWhereverItsMarksStandInAWord() throws IOException {
        for (String mark : List.of("", "\\n", "\\\"", "\\\\", "ü", "漢", "😀", "\\u6f22", "\\ud83d\\ude80",
                "\\ud83d", "\u007f")) {
            for (int before = 0; before < 18; before++) {
                for (int behind = 0; behind < 18; behind++) {
                    assertAgreement(
                            "[\"" + "x".repeat(before) + mark + "y".repeat(behind) + "\",\"\u007f\"]");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "c3", "c328", "c080", "e282", "e08080", "eda080", "f0808080", "f4908080",
            "f8888080", "ff"})
    void bytesThatAreNotUtf8AreNotTakenForAnything(String wrong) {
        byte[] bytes = HexFormat.of().parseHex("22" + "78".repeat(7) + wrong + "22");
        assertThrows(Broken.class, () -> told(held(bytes)));
    }

    @Test
    void whatIsNestedTooDeepIsBrokenAndEndsNoThread() throws IOException {
        assertAgreement("[".repeat(1000) + "]".repeat(1000));
        assertAgreement("[".repeat(1001) + "]".repeat(1001));
    }

    @Test
    void skippingEndsWhereTheObjectDoes() throws IOException {
        Tokens tokens = held("{\"a\":{\"b\":[1,{}]},\"c\":2}".getBytes(StandardCharsets.UTF_8));
        tokens.next();
        tokens.next();
        assertEquals(Kind.OBJECT, tokens.next());
        tokens.skip();
        assertEquals(Kind.NAME, tokens.next());
        assertEquals("c", tokens.name());
    }

    private void assertAgreement(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            assertEquals(orBroken(new StreamedTokens(parser, nothingCut)), orBroken(held(bytes)), value);
        }
    }

    private static Tokens held(byte[] bytes) {
        // Behind the value stands what belongs to the next line.
        byte[] window = new byte[bytes.length + 20];
        System.arraycopy(bytes, 0, window, 3, bytes.length);
        window[3 + bytes.length] = '"';
        return new HeldTokens(window, 3, new Span(0, bytes.length));
    }

    private static Optional<List<String>> orBroken(Tokens tokens) throws IOException {
        try {
            return Optional.of(told(tokens));
        } catch (Broken | JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private static List<String> told(Tokens tokens) throws IOException {
        List<String> told = new ArrayList<>();
        int depth = 0;
        for (Kind kind = tokens.next(); kind != Kind.OUTSIDE; kind = tokens.next()) {
            if (depth == 0 && !told.isEmpty()) {
                throw new Broken("a second value");
            }
            depth += switch (kind) {
                case OBJECT, ARRAY -> 1;
                case OBJECT_END, ARRAY_END -> -1;
                case NAME, TEXT, WHOLE_NUMBER, OTHER_NUMBER, TRUE, FALSE, NULL, OUTSIDE -> 0;
            };
            told.add(kind + " " + tokens.start() + switch (kind) {
                case NAME -> " " + tokens.name();
                case TEXT, WHOLE_NUMBER, OTHER_NUMBER -> " " + tokens.text();
                case OBJECT, OBJECT_END, ARRAY, ARRAY_END, TRUE, FALSE, NULL, OUTSIDE -> "-" + tokens.end();
            });
        }
        return told;
    }
}
