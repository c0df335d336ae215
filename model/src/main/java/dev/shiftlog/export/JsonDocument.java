package dev.shiftlog.export;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One JSON object, with one turn a line. */
final class JsonDocument implements Format.Document {
    private final Appendable out;
    private final UnaryOperator<String> texts;
    private String separator = "\n";

    JsonDocument(Appendable out, UnaryOperator<String> texts) {
        this.out = out;
        this.texts = texts;
    }

    @Override
    public void begin(Header header) throws IOException {
        JsonObject.Builder fields = JsonObject.with("agent", header.agent())
                .with("id",
                        header.id());
        header.title().ifPresent(title -> fields.with("title", texts.apply(title)));
        header.folder().ifPresent(folder -> fields.with("folder", texts.apply(folder)));
        header.branch().ifPresent(branch -> fields.with("branch", branch));
        header.started().ifPresent(time -> fields.with("started", time.toString()));
        header.lastActive().ifPresent(time -> fields.with("last_active", time.toString()));
        header.model().ifPresent(model -> fields.with("model", model));
        String object = JsonWriter.line(fields.build());
        out.append(object, 0, object.length() - 1).append(", \"turns\": [");
    }

    @Override
    public void accept(Turn turn) throws IOException {
        JsonObject.Builder fields = JsonObject.with("role", word(turn.role()))
                .with("id",
                        turn.id());
        turn.time().ifPresent(time -> fields.with("time", time.toString()));
        turn.model().ifPresent(model -> fields.with("model", model));
        if (!turn.usage().equals(Usage.NONE)) {
            fields.with("tokens", JsonObject.with("input", Json.of(turn.usage().input()))
                    .with("cached", turn.usage().cached())
                    .with("output", turn.usage().output())
                    .build());
        }
        List<Json> marks = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            if (turn.is(mark)) {
                marks.add(Json.of(word(mark)));
            }
        }
        fields.withUnlessEmpty("marks", marks);
        out.append(separator)
                .append(JsonWriter.line(
                        fields.with("blocks", blocks(turn.blocks())).build()));
        separator = ",\n";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Json blocks(List<? extends Block> blocks) throws IOException {
        List<Json> all = new ArrayList<>();
        for (Block block : blocks) {
            all.add(block(block));
        }
        return new JsonArray(all);
    }

    private Json block(Block block) throws IOException {
        return switch (block) {
            case Block.Text text -> typed("text").with("text", read(text.text())).build();
            case Block.Reasoning text -> typed("reasoning").with("text", read(text.text())).build();
            case Block.Image image -> typed("image").with("media_type", image.mediaType())
                    .with("base64", image.base64().text())
                    .build();
            case Block.Unknown unknown -> typed("unknown").with("kind", unknown.kind())
                    .with("json", read(unknown.json()))
                    .build();
            case Block.ToolCall call -> typed("tool_call").with("id", call.id())
                    .with("name", call.name())
                    .with("arguments", changed(call.arguments()))
                    .build();
            case Block.ToolResult result -> typed("tool_result")
                    .with("call_id", result.callId())
                    .with("outcome", word(result.outcome()))
                    .with("parts", blocks(result.parts()))
                    .build();
        };
    }

    private static JsonObject.Builder typed(String type) {
        return JsonObject.with("type", type);
    }

    private String read(Passage passage) throws IOException {
        return texts.apply(passage.text());
    }

    private Json changed(Json value) {
        if (value instanceof JsonText text) {
            return Json.of(texts.apply(text.value()));
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(array.elements().stream().map(this::changed).toList());
        }
        if (value instanceof JsonObject object) {
            JsonObject.Builder changed = JsonObject.EMPTY.edit();
            for (Map.Entry<String, Json> field : object.fields().entrySet()) {
                changed.with(field.getKey(), changed(field.getValue()));
            }
            return changed.build();
        }
        return value;
    }

    @Override
    public void end(List<Notice> notices) throws IOException {
        List<Json> left = new ArrayList<>();
        for (Notice notice : notices) {
            left.add(JsonObject.with("kind", word(notice.kind()))
                    .with("count", notice.count())
                    .with("example", texts.apply(notice.example()))
                    .build());
        }
        out.append("\n], \"not_shown\": ")
                .append(JsonWriter.line(new JsonArray(left)))
                .append("}\n");
    }
}
