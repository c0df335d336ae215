package dev.shiftlog.convert;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Loss.Fate;
import dev.shiftlog.transcript.Loss.Item;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.List;

/** A transcript cut to a number of tokens, with a line in the place of everything that went. */
record Trimmed(Transcript source, long maxTokens, Tally tally) implements Transcript {
    public Trimmed {
        requireNonNull(source);
        requireNonNull(tally);
    }

    @Override
    public Header header() {
        return source.header();
    }

    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        Cut cut = new Cut();
        source.read(view, cut);
        if (!cut.fit(maxTokens)) {
            throw new IOException("the last prompt and what followed it alone take more than " + maxTokens
                    + " tokens; allow more with --max-tokens");
        }
        int[] number = {0};
        return source.read(view, turn -> pass(turn, number[0]++, cut, sink));
    }

    private void pass(Turn turn, int number, Cut cut, TurnSink sink) throws IOException {
        if (cut.isDropped(number)) {
            tally.lost(Item.TEXT, Fate.DROPPED, "the oldest turns, cut to fit " + maxTokens
                    + " tokens; a summary names their prompts", turn.id());
            return;
        }
        if (cut.startsAt(number)) {
            sink.accept(Turn.of(Role.USER, turn.id() + "-cut", Block.Text.of(cut.summary())));
        }
        sink.accept(
                cut.isEmptied(number) ? turn.mapped(this::emptied) : turn);
    }

    private Block emptied(Block block) {
        if (!(block instanceof Block.ToolResult result)) {
            return block;
        }
        long length = result.parts().stream().mapToLong(Trimmed::length).sum();
        tally.lost(Item.TOOL_RESULT, Fate.DROPPED, "the oldest outputs, cut to fit " + maxTokens + " tokens",
                result.callId() + ", " + length + " characters");
        Block.Text line = Block.Text.of("[an output of " + length + " characters was cut to fit]");
        return new Block.ToolResult(result.callId(), List.of(line), result.outcome());
    }

    private static long length(Block.Part part) {
        return switch (part) {
            case Block.Text text -> text.text().length();
            case Block.Image image -> image.base64().length();
            case Block.Unknown unknown -> unknown.json().length();
        };
    }
}
