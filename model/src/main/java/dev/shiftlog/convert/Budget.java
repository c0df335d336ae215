package dev.shiftlog.convert;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonBoolean;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonNumber;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Turn;

/**
 * How many tokens something takes, rather too many than too few: one for every three characters of
 * ASCII, one for every other character, 1,600 for a picture, four for each block around it.
 */
final class Budget {
    private static final int ASCII_PER_TOKEN = 3;
    private static final int PICTURE = 1600;
    private static final int AROUND = 4;

    private Budget() {}

    static long of(Turn turn) {
        return turn.blocks().stream().mapToLong(Budget::of).sum();
    }

    /** What the outputs in the turn take. */
    static long ofOutputs(Turn turn) {
        return turn.blocks().stream().filter(Block.ToolResult.class::isInstance).mapToLong(Budget::of).sum();
    }

    private static long of(Block block) {
        return AROUND + switch (block) {
            case Block.Text text -> of(text.text());
            case Block.Image _ -> PICTURE;
            case Block.Reasoning _ -> 0;
            case Block.ToolCall call -> of(call.name()) + of(call.arguments());
            case Block.ToolResult result -> result.parts().stream().mapToLong(Budget::of).sum();
            case Block.Unknown unknown -> of(unknown.json());
        };
    }

    private static long of(Passage passage) {
        return passage instanceof Passage.Held held ? of(held.text()) : passage.length() / ASCII_PER_TOKEN;
    }

    private static long of(Json value) {
        return switch (value) {
            case JsonText text -> of(text.value());
            case JsonArray array -> array.elements().stream().mapToLong(Budget::of).sum();
            case JsonObject object -> object.fields()
                    .entrySet()
                    .stream()
                    .mapToLong(field -> of(field.getKey()) + of(field.getValue()))
                    .sum();
            case JsonNumber _,JsonBoolean _,JsonNull _ -> 1;
        };
    }

    static long of(String text) {
        long ascii = 0;
        for (int i = 0; i < text.length(); i++) {
            ascii += text.charAt(i) < 128 ? 1 : 0;
        }
        return (ascii + ASCII_PER_TOKEN - 1) / ASCII_PER_TOKEN + (text.length() - ascii);
    }
}
