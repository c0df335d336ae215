package dev.shiftlog.agent.writing;

import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Loss;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Passes turns on as the target holds them; a turn with calls waits until its results are complete. */
final class Fitting implements TurnSink {
    private final Shape shape;
    private final Tally tally;
    private final TurnSink sink;
    private final Prose prose;
    private final CallIds ids;
    private Optional<OpenCalls> open = Optional.empty();
    private final List<Outputs.Sent> sent = new ArrayList<>();
    private boolean lastWasResult;

    Fitting(Shape shape, Tally tally, TurnSink sink) {
        this.shape = shape;
        this.tally = tally;
        this.sink = sink;
        this.prose = new Prose(shape, tally);
        this.ids = new CallIds(tally);
    }

    @Override
    public void accept(Turn turn) throws IOException {
        if (leftOut(turn)) {
            return;
        }
        if (turn.is(Mark.COMPACTION_SUMMARY)) {
            tally.lost(Loss.Item.COMPACTION, Loss.Fate.MAPPED,
                    "the summary becomes an ordinary message; what it stands for stays in the source",
                    turn.id());
        }
        switch (turn.role()) {
            case USER -> user(turn);
            case ASSISTANT -> assistant(turn);
            case TOOL -> results(turn);
            case SYSTEM_NOTE -> tally.lost(Loss.Item.SYSTEM_NOTE, Loss.Fate.DROPPED,
                    "notes of the program to the person, which the model never saw", turn.id());
        }
    }

    void end() throws IOException {
        closeCalls();
        shape.outputs().count(sent, shape.agent(), tally);
    }

    private boolean leftOut(Turn turn) {
        if (turn.is(Mark.INJECTED)) {
            tally.lost(Loss.Item.SYSTEM_NOTE, Loss.Fate.DROPPED,
                    "texts that the source's program put in by itself; the target puts in its own",
                    turn.id());
        } else if (turn.is(Mark.SIDE_CHAIN)) {
            tally.lost(Loss.Item.SIDE_CHAIN, Loss.Fate.DROPPED, "turns of sub-agents", turn.id());
        } else {
            return turn.is(Mark.COMPACTED) || turn.is(Mark.ABANDONED);
        }
        return true;
    }

    private void user(Turn turn) throws IOException {
        closeCalls();
        List<Block> blocks = prose.user(turn.blocks());
        if (blocks.isEmpty()) {
            return;
        }
        if (lastWasResult && shape.answerBetween().isPresent()) {
            tally.lost(Loss.Item.TEXT, Loss.Fate.MAPPED,
                    "a line put in where the model had not answered before the next prompt",
                    shape.answerBetween().get());
            pass(new Turn(Role.ASSISTANT, turn.id() + "-between", turn.time(), Optional.empty(), turn.usage(),
                    Set.of(), List.of(Block.Text.of(shape.answerBetween().get()))));
        }
        pass(turn.with(blocks));
    }

    private void assistant(Turn turn) throws IOException {
        closeCalls();
        List<Block> blocks = prose.assistant(turn.blocks());
        if (blocks.isEmpty()) {
            return;
        }
        countModel(turn);
        OpenCalls calls = new OpenCalls(turn, blocks, shape, tally, ids, sent);
        if (calls.none()) {
            pass(turn.with(blocks));
        } else {
            open = Optional.of(calls);
        }
    }

    private void countModel(Turn turn) {
        if (turn.model().isPresent() && !shape.can(Shape.Holds.MODEL)) {
            tally.lost(Loss.Item.MODEL, Loss.Fate.DROPPED,
                    "a foreign model's name would switch the target to it", turn.model().get());
        }
        if (turn.usage().total() > 0) {
            tally.lost(Loss.Item.USAGE, Loss.Fate.DROPPED, "token counts belong to the source's provider",
                    turn.id());
        }
    }

    private void results(Turn turn) {
        for (Block block : turn.blocks()) {
            if (block instanceof Block.ToolResult result
                    && !open.map(calls -> calls.answered(result, turn)).orElse(false)) {
                tally.lost(Loss.Item.TOOL_RESULT, Loss.Fate.DROPPED,
                        "results of calls that are not there, or that have a result already",
                        result.callId());
            }
        }
    }

    private void closeCalls() throws IOException {
        if (open.isPresent()) {
            OpenCalls calls = open.get();
            open = Optional.empty();
            pass(calls.turn());
            pass(calls.results());
        }
    }

    private void pass(Turn turn) throws IOException {
        lastWasResult = turn.role() == Role.TOOL;
        if (turn.time().isPresent()) {
            tally.kept(Loss.Item.TIME);
        }
        sink.accept(turn);
    }
}
