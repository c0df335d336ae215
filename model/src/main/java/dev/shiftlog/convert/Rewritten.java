package dev.shiftlog.convert;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonBoolean;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonNumber;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A transcript in which every text of people, models and tools, arguments included, went through a function. */
record Rewritten(Transcript source, UnaryOperator<String> rewrite) implements Transcript {
    public Rewritten {
        requireNonNull(source);
        requireNonNull(rewrite);
    }

    @Override
    public Header header() {
        Header header = source.header();
        return new Header(header.agent(), header.id(), header.title().map(rewrite), header.folder(),
                header.branch(),
                header.started(), header.lastActive(), header.model(), header.agentVersion());
    }

    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        return source.read(view, turn -> sink.accept(rewritten(turn)));
    }

    private Turn rewritten(Turn turn) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Block block : turn.blocks()) {
            blocks.add(rewritten(block));
        }
        return turn.with(blocks);
    }

    private Block rewritten(Block block) throws IOException {
        return switch (block) {
            case Block.Part part -> rewritten(part);
            case Block.Reasoning reasoning -> new Block.Reasoning(rewritten(reasoning.text()));
            case Block.ToolCall call ->
                new Block.ToolCall(call.id(), call.name(), rewritten(call.arguments()));
            case Block.ToolResult result -> {
                List<Block.Part> parts = new ArrayList<>();
                for (Block.Part part : result.parts()) {
                    parts.add(rewritten(part));
                }
                yield new Block.ToolResult(result.callId(), parts, result.outcome());
            }
        };
    }

    private Block.Part rewritten(Block.Part part) throws IOException {
        return switch (part) {
            case Block.Text text -> new Block.Text(rewritten(text.text()));
            case Block.Image image -> image;
            case Block.Unknown unknown -> new Block.Unknown(unknown.kind(), rewritten(unknown.json()));
        };
    }

    private Passage rewritten(Passage passage) throws IOException {
        return Passage.of(rewrite.apply(passage.text()));
    }

    private Json rewritten(Json value) {
        return switch (value) {
            case JsonText text -> Json.of(rewrite.apply(text.value()));
            case JsonArray array -> new JsonArray(array.elements().stream().map(this::rewritten).toList());
            case JsonObject object -> {
                JsonObject.Builder fields = new JsonObject.Builder();
                object.fields().forEach((key, field) -> fields.with(key, rewritten(field)));
                yield fields.build();
            }
            case JsonNumber _,JsonBoolean _,JsonNull _ -> value;
        };
    }
}
