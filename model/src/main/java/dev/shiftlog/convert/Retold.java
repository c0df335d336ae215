package dev.shiftlog.convert;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.ToolMap.Named;
import dev.shiftlog.convert.Steps.Speaker;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Loss.Fate;
import dev.shiftlog.transcript.Loss.Item;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A transcript whose calls are told as calls of the target's own tools, as far as it has such tools. */
record Retold(Transcript source, Speaker from, Speaker to, Tally tally) implements Transcript {
    public Retold {
        requireNonNull(source);
        requireNonNull(from);
        requireNonNull(to);
        requireNonNull(tally);
    }

    @Override
    public Header header() {
        return source.header();
    }

    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        return source.read(view, turn -> sink.accept(turn.mapped(this::retold)));
    }

    private Block retold(Block block) {
        if (!(block instanceof Block.ToolCall call)) {
            return block;
        }
        if (from.agent().equals(to.agent())) {
            tally.kept(Item.TOOL_NAME);
            return call;
        }
        Named told = told(new Named(call.name(), call.arguments()));
        return new Block.ToolCall(call.id(), told.name(), told.arguments());
    }

    private Named told(Named call) {
        Optional<Named> own = from.tools().toCanonical(call).flatMap(to.tools()::fromCanonical);
        if (own.isPresent()) {
            tally.lost(Item.TOOL_NAME, Fate.MAPPED, "calls told as calls of the target's own tools",
                    call.name() + " → " + own.get().name());
            return own.get();
        }
        if (to.tools().toCanonical(call).isPresent()) {
            // Most likely it came from there: the target's tools keep their names where others know them not.
            tally.kept(Item.TOOL_NAME);
        } else {
            tally.lost(Item.TOOL_NAME, Fate.LEFT_TO_TARGET,
                    "calls of tools that the target does not have, kept under their own names", call.name());
        }
        return call;
    }
}
