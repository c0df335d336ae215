package dev.shiftlog.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.context.Budget;
import dev.shiftlog.context.Size;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BriefingTest {
    @ParameterizedTest
    @EnumSource(HookHost.class)
    void aLongMessageIsCutAtALineWithinWhatTheHostTakes(HookHost host) {
        String message = new Briefing().add("first line")
                .add("a line of work\n".repeat(5_000))
                .within(host.budget());
        Size size = Size.of(message);
        assertTrue(
                size.characters() <= host.budget().characters() && size.tokens() <= host.budget().tokens());
        assertTrue(message.startsWith("first line\n\na line of work\n"));
        assertTrue(message.endsWith("a line of work\n(Cut here to fit; the rest is in .stitch/context.md)"));
    }

    @Test
    void nothingHiddenReachesTheAgent() {
        assertEquals("a b \n\nc",
                new Briefing().add("a\u001bb\u202e").add("c").add("").within(Budget.CLAUDE));
    }

    @Test
    void aLineWithoutEndIsCutBetweenCharacters() {
        String message = new Briefing().add("\ud83c\udf89".repeat(20_000)).within(Budget.CLAUDE);
        assertEquals(message, new String(message.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8));
    }
}
