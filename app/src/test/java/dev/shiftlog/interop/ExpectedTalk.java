package dev.shiftlog.interop;

import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the model must get: the source's talk without what every conversion declares as dropped. */
final class ExpectedTalk implements TurnSink {
    private final boolean resultPictures;
    private final SeenList seen = new SeenList();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Whether pictures in results are sent to the model. */
    ExpectedTalk(boolean resultPictures) {
        this.resultPictures = resultPictures;
    }

    List<Seen> seen() {
        return seen.list();
    }

    /** How many things of that sort the source has that no target sends. */
    int count(String sort) {
        return counts.getOrDefault(sort, 0);
    }

    @Override
    public void accept(Turn turn) throws IOException {
        if (turn.is(Mark.INJECTED) || turn.role() == Role.SYSTEM_NOTE) {
            counts.merge("injected", 1, Integer::sum);
            return;
        }
        if (turn.is(Mark.COMPACTION_SUMMARY)) {
            counts.merge("summary", 1, Integer::sum);
        }
        String role = turn.role() == Role.ASSISTANT ? "assistant" : "user";
        for (Block block : turn.blocks()) {
            switch (block) {
                case Block.Text text -> seen.said(role, text.text().text());
                case Block.Image image -> seen.pictured(image.mediaType(), image.base64().text());
                case Block.Reasoning _ -> counts.merge("thought", 1, Integer::sum);
                case Block.ToolCall call -> seen.called(call.id(), call.name(), call.arguments());
                case Block.ToolResult result -> result(result);
                case Block.Unknown unknown ->
                    throw new IllegalStateException("not in the rich talk: " + unknown.kind());
            }
        }
    }

    private void result(Block.ToolResult result) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Block.Part part : result.parts()) {
            if (part instanceof Block.Text words) {
                text.append(words.text().text());
            }
        }
        seen.answered(result.callId(), text.toString(), result.outcome() != Block.Outcome.SUCCESS);
        for (Block.Part part : result.parts()) {
            if (part instanceof Block.Image) {
                counts.merge("result picture", 1, Integer::sum);
            }
            if (part instanceof Block.Image image && resultPictures) {
                seen.pictured(image.mediaType(), image.base64().text());
            }
        }
    }
}
