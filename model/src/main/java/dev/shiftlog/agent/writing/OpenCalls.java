package dev.shiftlog.agent.writing;

import dev.shiftlog.agent.writing.Shape.Holds;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Loss.Fate;
import dev.shiftlog.transcript.Loss.Item;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A turn with calls that waits for their results. */
final class OpenCalls {
    private static final int LONGEST_NAME = 64;

    private final Turn turn;
    private final Shape shape;
    private final Tally tally;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Open> calls = new ArrayList<>();
    private final Map<String, Block.ToolResult> results = new HashMap<>();
    private final List<Outputs.Sent> sent;
    private Optional<Turn> answer = Optional.empty();

    /** A call as the target gets it, and the id it had, which others of its turn may have had too. */
    private record Open(String sourceId, Block.ToolCall call) {}

    OpenCalls(Turn turn, List<Block> fitted, Shape shape, Tally tally, CallIds ids,
            List<Outputs.Sent> sent) {
        this.sent = sent;
        this.turn = turn;
        this.shape = shape;
        this.tally = tally;
        for (Block block : fitted) {
            if (block instanceof Block.ToolCall call) {
                Block.ToolCall named = new Block.ToolCall(ids.unique(call), name(call), arguments(call));
                calls.add(new Open(call.id(), named));
                blocks.add(named);
            } else {
                blocks.add(block);
            }
        }
    }

    boolean none() {
        return calls.isEmpty();
    }

    /** Whether the result belongs to one of these calls and is the first. */
    boolean answered(Block.ToolResult result, Turn of) {
        for (Open open : calls) {
            if (open.sourceId().equals(result.callId())
                    && results.putIfAbsent(open.call().id(), result) == null) {
                answer = Optional.of(of);
                return true;
            }
        }
        return false;
    }

    Turn turn() {
        return turn.with(blocks);
    }

    /** One turn with a result for every call, in the order of the calls. */
    Turn results() throws IOException {
        List<Block> all = new ArrayList<>();
        for (Open open : calls) {
            Block.ToolResult result = results.get(open.call().id());
            all.add(result == null ? missing(open.call()) : fitted(open.call(), result));
        }
        return answer.map(of -> of.with(all))
                .orElse(new Turn(Role.TOOL, turn.id() + "-results", turn.time(), Optional.empty(), Usage.NONE,
                        Set.of(), all));
    }

    private Block.ToolResult missing(Block.ToolCall call) {
        tally.lost(Item.TOOL_RESULT, Fate.MAPPED, "calls without a result get one that says so", call.name());
        Block.Text says = Block.Text.of("[no result was recorded]");
        return result(call, List.of(says), Block.Outcome.FAILURE);
    }

    private Block.ToolResult fitted(Block.ToolCall call, Block.ToolResult result) throws IOException {
        List<Block.Part> parts = new ArrayList<>();
        long length = 0;
        for (Block.Part part : result.parts()) {
            switch (part) {
                case Block.Text text -> {
                    length += Outputs.characters(text.text());
                    parts.add(text);
                }
                case Block.Image image -> image(parts, image, result);
                case Block.Unknown unknown -> parts.add(new Prose(shape, tally).flattened(unknown));
            }
        }
        sent.add(new Outputs.Sent(call.name(), length));
        tally.kept(Item.TOOL_RESULT);
        return result(call, joined(parts), result.outcome());
    }

    private void image(List<Block.Part> parts, Block.Image image, Block.ToolResult result) {
        if (result.outcome() == Block.Outcome.SUCCESS || shape.can(Holds.IMAGES_OF_FAILURES)) {
            count(image);
            parts.add(image);
        } else {
            tally.lost(Item.IMAGE, Fate.DROPPED, "pictures in the results of failed calls",
                    image.mediaType());
            parts.add(Block.Text.of("[picture left out: " + image.mediaType() + "]"));
        }
    }

    private void count(Block.Image image) {
        if (shape.can(Holds.IMAGES_OF_RESULTS)) {
            tally.kept(Item.IMAGE);
        } else {
            tally.lost(Item.IMAGE, Fate.LEFT_TO_TARGET, "pictures in results, which " + shape.agent()
                    + " keeps and does not send to its model again", image.mediaType());
        }
    }

    private List<Block.Part> joined(List<Block.Part> parts) throws IOException {
        List<Block.Part> joined = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Block.Part part : parts) {
            if (part instanceof Block.Text text && !shape.can(Holds.SEVERAL_RESULT_TEXTS)
                    && parts.size() > 1) {
                texts.add(text.text().text());
            } else {
                joined.add(part);
            }
        }
        if (texts.size() > 1) {
            tally.lost(Item.TOOL_RESULT, Fate.MAPPED, "the texts of one result joined by line ends",
                    texts.getFirst());
        }
        if (!texts.isEmpty()) {
            joined.addFirst(Block.Text.of(String.join("\n", texts)));
        }
        return joined;
    }

    private Block.ToolResult result(Block.ToolCall call, List<Block.Part> parts, Block.Outcome outcome) {
        Block.Outcome told = shape.outcomes().of(outcome, parts);
        boolean failed = outcome != Block.Outcome.SUCCESS;
        if (failed == (told != Block.Outcome.SUCCESS)) {
            tally.kept(Item.OUTCOME);
        } else {
            tally.lost(Item.OUTCOME, Fate.FLATTENED, failed
                    ? "that a call failed can only be read from its output"
                    : "outputs of calls that did not fail, which read as if they had", call.name());
        }
        return new Block.ToolResult(call.id(), parts, told);
    }

    private String name(Block.ToolCall call) {
        if (CallIds.valid(call.name(), LONGEST_NAME)) {
            return call.name();
        }
        StringBuilder name = new StringBuilder();
        call.name()
                .chars()
                .limit(LONGEST_NAME)
                .forEach(c -> name.append(CallIds.allowed(c) ? (char) c : '_'));
        tally.lost(Item.TOOL_NAME, Fate.MAPPED, "tool names that providers refuse", call.name());
        return name.isEmpty() ? "tool" : name.toString();
    }

    private Json arguments(Block.ToolCall call) {
        if (call.arguments() instanceof JsonObject || shape.can(Holds.ANY_ARGUMENTS)) {
            tally.kept(Item.TOOL_ARGUMENTS);
            return call.arguments();
        }
        tally.lost(Item.TOOL_ARGUMENTS, Fate.MAPPED, "arguments that are not an object, wrapped as input",
                call.name());
        return JsonObject.with("input", call.arguments()).build();
    }
}
