package dev.shiftlog.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {
    private static final String BOM = "\u00ef\u00bb\u00bf";

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "text", "text\n", "text\n\n\n", "a\r\nb\r\n", "a\r\nb", BOM + "text\n",
            "caf\u00e9 is no UTF-8\n", "the word stitch and shiftlog\n", "\u0000\u0001\n"})
    void takingTheBlockAwayRestoresEveryByte(String bytes) {
        String taught = new MarkedText(bytes).with(Lesson.WHOLE);
        assertTrue(taught.startsWith(bytes), taught);
        assertEquals(Optional.of(bytes), new MarkedText(taught).without(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "a\r\nb\r\n"})
    void teachingTwiceIsTeachingOnce(String bytes) {
        String once = new MarkedText(bytes).with(Lesson.WHOLE);
        assertEquals(once, new MarkedText(once).with(Lesson.WHOLE));
    }

    @Test
    void anotherLessonTakesThePlaceOfTheFirst() {
        String whole = new MarkedText("mine\n").with(Lesson.WHOLE) + "below\n";
        String hooked = new MarkedText(whole).with(Lesson.BESIDE_HOOKS);
        assertTrue(hooked.length() < whole.length());
        assertEquals(Optional.of("mine\nbelow\n"), new MarkedText(hooked).without(""));
    }

    @Test
    void whatWasWrittenBelowTheBlockIsNotGluedToTheLineAboveIt() {
        String taught = new MarkedText("no newline").with(Lesson.WHOLE) + "below";
        assertEquals(Optional.of("no newline\nbelow"), new MarkedText(taught).without(""));
    }

    @Test
    void theLineEndsOfTheFileAreTheLineEndsOfTheBlock() {
        String taught = new MarkedText("a\r\n").with(Lesson.WHOLE);
        assertEquals(taught.replace("\r\n", ""), taught.replace("\r", "").replace("\n", ""));
    }

    @Test
    void aFileOfOursAloneIsGoneAgain() {
        String matter = InstructionFile.CURSOR.frontMatter();
        String alone = MarkedText.alone(matter, Lesson.WHOLE);
        assertEquals(Optional.empty(), new MarkedText(alone).without(matter));
        assertEquals(Optional.of(matter + "mine\n"), new MarkedText(alone + "mine\n").without(matter));
    }

    @ParameterizedTest
    @EnumSource(Lesson.class)
    void aBlockHasAtMostTwelveLines(Lesson lesson) {
        assertTrue(MarkedText.alone("", lesson).lines().count() <= 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- shiftlog:begin +1 -->\nrest is gone", "<!-- shiftlog:end -->",
            "<!-- shiftlog:begin +1 -->\n<!-- shiftlog:begin +1 -->\n<!-- shiftlog:end -->"})
    void halfABlockIsSeen(String bytes) {
        assertTrue(new MarkedText(bytes).isBroken());
    }
}
