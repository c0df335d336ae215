package dev.shiftlog.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.keys.Input;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
    @ParameterizedTest
    @CsvSource({"a, a", "E, E", "é, é", "漢, 漢", "🙂, 🙂", "\\r, enter", "\\n, enter", "\\t, tab",
            "\\e[Z, shift+tab",
            "\\e[A, up", "\\eOA, up", "\\e[1;5C, ctrl+right", "\\e[1;3D, alt+left", "\\e[1;2A, shift+up",
            "\\e[1;6C, ctrl+shift+right", "\\e[3~, delete", "\\e[5~, pageup", "\\e[3;5~, ctrl+delete",
            "\\e[H, home",
            "\\e[15~, f5", "\\eOP, f1", "\\e[24~, f12", "\\x01, ctrl+a", "\\x7f, backspace", "\\eb, alt+b",
            "\\e\\r, alt+enter", "\\e\\x7f, alt+backspace", "\\x1f, ctrl+_", "\\e[13;5u, ctrl+enter",
            "' ', space"})
    void aSequenceIsTheKeyThatSentIt(String bytes, String spelling) {
        assertEquals(List.of(new Input.Key(spelling)), decode(bytes));
    }

    @Test
    void aLoneEscapeIsAKeyOnceNothingFollows() {
        Decoder decoder = new Decoder();
        assertEquals(List.of(), decoder.feed(new byte[]{0x1B}, 1));
        assertEquals(List.of(new Input.Key("escape")), decoder.flush());
    }

    @Test
    void sequencesArriveInAnyPortions() {
        byte[] bytes = plain("x\\e[1;5Cé\\e[200~two\\rlines\\e[201~\\e[<0;12;7M漢");
        Decoder decoder = new Decoder();
        List<Input> input = new ArrayList<>();
        for (byte one : bytes) {
            input.addAll(decoder.feed(new byte[]{one}, 1));
        }
        assertEquals(List.of(new Input.Key("x"), new Input.Key("ctrl+right"), new Input.Key("é"),
                new Input.Paste("two\nlines"), new Input.Mouse(Input.Gesture.PRESS, 11, 6),
                new Input.Key("漢")), input);
    }

    @Test
    void escapeSequencesInsideAPasteStayText() {
        assertEquals(List.of(new Input.Paste("a\u001b[Ab")), decode("\\e[200~a\\e[Ab\\e[201~"));
    }

    @Test
    void theWheelAndReleasesAreToldApart() {
        assertEquals(List.of(new Input.Mouse(Input.Gesture.WHEEL_UP, 0, 0),
                new Input.Mouse(Input.Gesture.WHEEL_DOWN, 4, 2),
                new Input.Mouse(Input.Gesture.RELEASE, 0, 0), new Input.Mouse(Input.Gesture.DRAG, 1, 1)),
                decode("\\e[<64;1;1M\\e[<65;5;3M\\e[<0;1;1m\\e[<32;2;2M"));
    }

    @Test
    void unknownSequencesAreNothingAndTheNextKeyIsRead() {
        assertEquals(List.of(new Input.Key("q")), decode("\\e[?1;2cq"));
    }

    private static List<Input> decode(String spelled) {
        byte[] bytes = plain(spelled);
        Decoder decoder = new Decoder();
        List<Input> input = new ArrayList<>(decoder.feed(bytes, bytes.length));
        input.addAll(decoder.flush());
        return input;
    }

    private static byte[] plain(String spelled) {
        return spelled.replace("\\e", "\u001b")
                .replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\x01", "\u0001")
                .replace("\\x7f", "\u007f")
                .replace("\\x1f", "\u001f")
                .getBytes(StandardCharsets.UTF_8);
    }
}
