package dev.shiftlog.transcript;

import dev.shiftlog.transcript.Block.ToolCall;
import dev.shiftlog.transcript.Block.ToolResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts one assistant message and the results of its calls together from the pieces in which the
 * tools record them, and hands both on once something else begins.
 */
public final class Exchange {
    private final TurnSink sink;
    private final Notices notices;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, ToolResult> results = new HashMap<>();
    private final List<Turn> waiting = new ArrayList<>();
    private Optional<String> key = Optional.empty();
    private Optional<Turn> message = Optional.empty();
    private Optional<Turn> carrier = Optional.empty();

    public Exchange(TurnSink sink, Notices notices) {
        this.sink = sink;
        this.notices = notices;
    }

    /** Adds to the assistant's message of that key; another key or other marks begin a new one. */
    public void say(String newKey, Turn piece) throws IOException {
        if (!key.equals(Optional.of(newKey)) || !sameMarks(piece)) {
            close();
            key = Optional.of(newKey);
            message = Optional.of(piece);
        } else if (!piece.usage().equals(Usage.NONE)) {
            message = message.map(begun -> begun.with(piece.usage()));
        }
        blocks.addAll(piece.blocks());
    }

    private boolean sameMarks(Turn piece) {
        return message.isPresent() && message.get().marks().equals(piece.marks());
    }

    /** Takes results of the message's calls; of two for one call the later counts. */
    public void answer(Turn results) {
        if (carrier.isEmpty()) {
            carrier = Optional.of(results);
        }
        for (Block block : results.blocks()) {
            if (block instanceof ToolResult result) {
                this.results.put(result.callId(), result);
            }
        }
    }

    /** Whether the message that is being put together already has a result for the call. */
    public boolean answered(String callId) {
        return results.containsKey(callId);
    }

    /** Passes on a turn that belongs to no exchange. */
    public void pass(Turn turn) throws IOException {
        close();
        sink.accept(turn);
    }

    /** Passes on a turn that may stand between a call and its result, once both are through. */
    public void passLater(Turn turn) throws IOException {
        if (message.isEmpty()) {
            sink.accept(turn);
        } else {
            waiting.add(turn);
        }
    }

    /** Hands on what there is; nothing more belongs to it. */
    public void close() throws IOException {
        List<Block> answers = answers();
        if (message.isPresent() && !blocks.isEmpty()) {
            sink.accept(message.get().with(List.copyOf(blocks)));
        }
        if (carrier.isPresent() && !answers.isEmpty()) {
            sink.accept(carrier.get().with(answers));
        }
        for (String orphan : results.keySet()) {
            notices.count(Notice.Kind.RESULT_WITHOUT_CALL, orphan);
        }
        for (Turn turn : waiting) {
            sink.accept(turn);
        }
        waiting.clear();
        blocks.clear();
        results.clear();
        key = Optional.empty();
        message = Optional.empty();
        carrier = Optional.empty();
    }

    private List<Block> answers() {
        List<Block> answers = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof ToolCall call) {
                ToolResult result = results.remove(call.id());
                if (result == null) {
                    notices.count(Notice.Kind.CALL_WITHOUT_RESULT, call.name() + " " + call.id());
                } else {
                    answers.add(result);
                }
            }
        }
        return answers;
    }
}
