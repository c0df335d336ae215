package dev.shiftlog.agent.writing;

import dev.shiftlog.agent.writing.Shape.Holds;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Loss.Fate;
import dev.shiftlog.transcript.Loss.Item;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Passage.Guard;
import dev.shiftlog.transcript.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What people and models say, as the target holds it; calls and results pass untouched. */
final class Prose {
    private static final int LONGEST_FLATTENED = 64 * 1024;

    private final Shape shape;
    private final Tally tally;

    Prose(Shape shape, Tally tally) {
        this.shape = shape;
        this.tally = tally;
    }

    List<Block> user(List<Block> blocks) throws IOException {
        List<Block> fitted = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Text text -> addText(fitted, guarded(text));
                case Block.Image image -> {
                    tally.kept(Item.IMAGE);
                    fitted.add(image);
                }
                case Block.Unknown unknown -> addText(fitted, flattened(unknown));
                case Block.Reasoning _ -> tally.lost(Item.REASONING, Fate.DROPPED,
                        "thoughts in a person's turn", "");
                case Block.ToolCall call -> tally.lost(Item.TOOL_NAME, Fate.DROPPED,
                        "calls in a person's turn", call.name());
                case Block.ToolResult result -> tally.lost(Item.TOOL_RESULT, Fate.DROPPED,
                        "results in a person's turn", result.callId());
            }
        }
        return shape.can(Holds.SEVERAL_TEXTS) ? fitted : joined(fitted);
    }

    List<Block> assistant(List<Block> blocks) throws IOException {
        List<Block> fitted = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Text text -> addText(fitted, text);
                case Block.Image image -> addText(fitted, namedOnly(image));
                case Block.Unknown unknown -> addText(fitted, flattened(unknown));
                case Block.Reasoning reasoning -> addReasoning(fitted, reasoning);
                case Block.ToolCall call -> fitted.add(call);
                case Block.ToolResult result -> tally.lost(Item.TOOL_RESULT, Fate.DROPPED,
                        "results in a model's turn", result.callId());
            }
        }
        List<Block> ordered = shape.can(Holds.TEXT_AFTER_CALLS) ? fitted : textsFirst(fitted);
        return shape.can(Holds.SEVERAL_TEXTS) ? ordered : joined(ordered);
    }

    private void addText(List<Block> blocks, Block.Text text) throws IOException {
        if (isBlank(text.text())) {
            if (text.text().length() > 0) {
                tally.lost(Item.TEXT, Fate.DROPPED, "texts of blanks alone, which providers refuse", "");
            }
            return;
        }
        tally.kept(Item.TEXT);
        blocks.add(text);
    }

    private static boolean isBlank(Passage passage) throws IOException {
        return passage instanceof Passage.Held held && held.text().isBlank();
    }

    private void addReasoning(List<Block> blocks, Block.Reasoning reasoning) throws IOException {
        if (!shape.can(Holds.REASONING) || isBlank(reasoning.text())) {
            tally.lost(Item.REASONING, Fate.DROPPED, "thoughts are bound to the model that had them", "");
            return;
        }
        tally.lost(Item.REASONING, Fate.LEFT_TO_TARGET, "thoughts are shown, and not sent to the new model",
                "");
        blocks.add(reasoning);
    }

    private Block.Text guarded(Block.Text text) {
        Passage guarded = Guard.on(text.text(), shape.misread());
        if (guarded.equals(text.text())) {
            return text;
        }
        tally.lost(Item.TEXT, Fate.MAPPED,
                "an invisible character in front, else the target takes the text for words of its own",
                guarded instanceof Passage.Held held ? held.text() : "");
        return new Block.Text(guarded);
    }

    private Block.Text namedOnly(Block.Image image) {
        tally.lost(Item.IMAGE, Fate.DROPPED, "pictures that a model drew; a line names each",
                image.mediaType());
        return Block.Text.of("[picture left out: " + image.mediaType() + "]");
    }

    Block.Text flattened(Block.Unknown unknown) throws IOException {
        if (unknown.json().length() > LONGEST_FLATTENED) {
            tally.lost(Item.UNKNOWN_BLOCK, Fate.DROPPED,
                    "large blocks of a kind that only the source knows; a line names each", unknown.kind());
            return Block.Text
                    .of("[left out: " + unknown.kind() + ", " + unknown.json().length() + " characters]");
        }
        tally.lost(Item.UNKNOWN_BLOCK, Fate.FLATTENED, "blocks of a kind that only the source knows",
                unknown.kind());
        return Block.Text.of("[" + unknown.kind() + "] " + unknown.json().text());
    }

    private List<Block> textsFirst(List<Block> blocks) {
        List<Block> texts = new ArrayList<>(blocks.stream().filter(block -> !isCall(block)).toList());
        List<Block> calls = blocks.stream().filter(Prose::isCall).toList();
        texts.addAll(calls);
        if (!texts.equals(blocks)) {
            tally.lost(Item.TEXT, Fate.MAPPED, "texts between calls moved in front of them", "");
        }
        return texts;
    }

    private static boolean isCall(Block block) {
        return block instanceof Block.ToolCall;
    }

    private List<Block> joined(List<Block> blocks) throws IOException {
        List<String> texts = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Text text) {
                texts.add(text.text().text());
            } else {
                others.add(block);
            }
        }
        if (texts.size() < 2) {
            return blocks;
        }
        tally.lost(Item.TEXT, Fate.MAPPED, "the texts of one message joined with a blank line",
                texts.getFirst());
        List<Block> joined = new ArrayList<>(others.stream().filter(block -> !isCall(block)).toList());
        joined.add(Block.Text.of(String.join("\n\n", texts)));
        joined.addAll(others.stream().filter(Prose::isCall).toList());
        return joined;
    }
}
