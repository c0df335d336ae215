package dev.shiftlog.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Outcome;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrimmedTest {
    /** Three prompts, each with one call whose output takes about 1,000 tokens. */
    private static Talk talk() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            turns.add(Turn.of(Role.USER, "u" + i, Block.Text.of("Prompt number " + i)));
            turns.add(Turn.of(Role.ASSISTANT, "a" + i,
                    new Block.ToolCall("c" + i, "Bash", JsonObject.with("command", "x").build())));
            turns.add(Turn.of(Role.TOOL, "r" + i,
                    new Block.ToolResult("c" + i, List.of(Block.Text.of("y".repeat(3000))),
                            Outcome.SUCCESS)));
            turns.add(Turn.of(Role.ASSISTANT, "b" + i, Block.Text.of("Answer " + i)));
        }
        return new Talk(Talk.of("claude").header(), turns);
    }

    private static Talk trimmed(long tokens) throws IOException {
        return Talk.of(new Trimmed(talk(), tokens, new Tally()));
    }

    @Test
    void whatFitsStaysAsItIs() throws IOException {
        assertEquals(talk().turns(), trimmed(100_000).turns());
    }

    @Test
    void theOldestOutputsGoFirst() throws IOException {
        Talk cut = trimmed(2_500);
        assertEquals(12, cut.turns().size());
        assertEquals("[an output of 3000 characters was cut to fit]", output(cut.turns().get(2)));
        assertEquals(3000, output(cut.turns().get(10)).length());
    }

    @Test
    void thenTheOldestPromptsGoAndASummaryNamesThem() throws IOException {
        Talk cut = trimmed(1_150);
        Block.Text summary = (Block.Text) cut.turns().getFirst().blocks().getFirst();
        assertTrue(((Passage.Held) summary.text()).text().contains("Prompt number 0"), summary.toString());
        assertEquals("u2", cut.turns().get(cut.turns().size() - 4).id());
        assertEquals(3000, output(cut.turns().get(cut.turns().size() - 2)).length());
    }

    @Test
    void aLastPromptThatAloneIsTooLongIsAnError() {
        assertThrows(IOException.class, () -> trimmed(5));
    }

    private static String output(Turn turn) {
        Block.ToolResult result = (Block.ToolResult) turn.blocks().getFirst();
        return ((Passage.Held) ((Block.Text) result.parts().getFirst()).text()).text();
    }
}
