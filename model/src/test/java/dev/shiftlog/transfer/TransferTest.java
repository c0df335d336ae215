package dev.shiftlog.transfer;

import dev.shiftlog.transfer.Examined.Done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.convert.Talk;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Outcome;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferTest {
    @TempDir
    Path folder;

    @Test
    void aCopyHoldsTheSameTurns() throws Exception {
        Workbench bench = new Workbench(folder);
        Agent claude = Workbench.agent("claude");
        Talk talk = Talk.of("claude",
                Turn.of(Role.USER, "1", Block.Text.of("List the files, grüße 🚀")),
                Turn.of(Role.ASSISTANT, "2", Block.Text.of("Sure."), new Block.ToolCall("c1", "Bash",
                        JsonObject.with("command", "ls").build())),
                Turn.of(Role.TOOL, "3",
                        new Block.ToolResult("c1", List.of(Block.Text.of("a\nb")), Outcome.SUCCESS)),
                Turn.of(Role.ASSISTANT, "4", Block.Text.of("Two files.")));
        Conversation source = bench.given(claude, talk);
        Done done = bench.convert(source, claude);
        assertEquals(blocks(bench.read(source)), blocks(bench.read(done.conversation())));
        assertEquals(5, done.compared() - 1);
    }

    private static List<List<Block>> blocks(Talk talk) {
        return talk.turns().stream().map(Turn::blocks).toList();
    }
}
