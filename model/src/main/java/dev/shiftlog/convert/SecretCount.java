package dev.shiftlog.convert;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonBoolean;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonNumber;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.secret.Secrets;
import dev.shiftlog.secret.Secrets.Finding;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts secrets by kind, and can replace them. A personal path is none here: tools need their paths. */
public final class SecretCount implements TurnSink {
    private final Map<SecretKind, Long> counts = new EnumMap<>(SecretKind.class);

    /** How many of each kind were seen. */
    public Map<SecretKind, Long> counts() {
        return Map.copyOf(counts);
    }

    /** Counts what stands in the turn. */
    @Override
    public void accept(Turn turn) throws IOException {
        for (Block block : turn.blocks()) {
            count(block);
        }
    }

    private void count(Block block) throws IOException {
        switch (block) {
            case Block.Text text -> count(text.text().text());
            case Block.Reasoning reasoning -> count(reasoning.text().text());
            case Block.ToolCall call -> count(call.arguments());
            case Block.ToolResult result -> {
                for (Block.Part part : result.parts()) {
                    count(part);
                }
            }
            case Block.Unknown unknown -> count(unknown.json().text());
            case Block.Image _ -> {
                // A picture's letters spell nothing.
            }
        }
    }

    private void count(Json value) {
        switch (value) {
            case JsonText text -> count(text.value());
            case JsonArray array -> array.elements().forEach(this::count);
            case JsonObject object -> object.fields().values().forEach(this::count);
            case JsonNumber _,JsonBoolean _,JsonNull _ -> {
                // No text.
            }
        }
    }

    private void count(String text) {
        for (Finding finding : Secrets.find(text)) {
            if (finding.kind() != SecretKind.PERSONAL_PATH) {
                counts.merge(finding.kind(), 1L, Long::sum);
            }
        }
    }

    /** The text with every secret replaced by its kind. */
    public String replaced(String text) {
        List<Finding> findings = Secrets.find(text)
                .stream()
                .filter(finding -> finding.kind() != SecretKind.PERSONAL_PATH)
                .toList();
        if (findings.isEmpty()) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        int copied = 0;
        for (Finding finding : findings) {
            counts.merge(finding.kind(), 1L, Long::sum);
            replaced.append(text, copied, finding.start())
                    .append('«')
                    .append(finding.kind().label())
                    .append('»');
            copied = finding.end();
        }
        return replaced.append(text, copied, text.length()).toString();
    }
}
