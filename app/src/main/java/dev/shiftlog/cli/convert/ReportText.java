package dev.shiftlog.cli.convert;

import dev.shiftlog.cli.Output;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.transcript.Loss;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transfer.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The report of a conversion, for a person and as JSON. */
final class ReportText {
    private ReportText() {}

    static void print(Report report, Output out) {
        out.line("messages  " + report.turns());
        new TreeMap<>(report.kept())
                .forEach((item, count) -> out.line("native    " + item.words(count)));
        for (Loss loss : report.losses()) {
            String example = loss.example().isEmpty() ? "" : " (" + loss.example() + ")";
            out.line(padded(words(loss.fate())) + loss.words() + ": "
                    + loss.reason()
                    + example);
        }
        report.secrets().forEach((kind, count) -> out.line("secret    " + count + " × " + kind.label()));
        for (Notice notice : report.notices()) {
            out.line("left out  " + notice.words() + " (" + notice.example() + ")");
        }
        report.habits().forEach(habit -> out.line("note      " + habit));
    }

    private static String padded(String word) {
        return word + " ".repeat(Math.max(1, 10 - word.length()));
    }

    private static String words(Loss.Fate fate) {
        return switch (fate) {
            case MAPPED -> "mapped";
            case FLATTENED -> "flattened";
            case DROPPED -> "dropped";
            case LEFT_TO_TARGET -> "as is";
        };
    }

    static JsonObject json(Report report) {
        JsonObject.Builder kept = new JsonObject.Builder();
        new TreeMap<>(report.kept()).forEach((item, count) -> kept.with(key(item), count));
        List<Json> losses = new ArrayList<>();
        for (Loss loss : report.losses()) {
            losses.add(JsonObject.with("item", key(loss.item()))
                    .with("fate", loss.fate().name().toLowerCase(Locale.ROOT))
                    .with("reason", loss.reason())
                    .with("count", loss.count())
                    .with("example", loss.example())
                    .build());
        }
        JsonObject.Builder secrets = new JsonObject.Builder();
        report.secrets().forEach((kind, count) -> secrets.with(kind.label(), count));
        List<Json> notices = new ArrayList<>();
        for (Notice notice : report.notices()) {
            notices.add(JsonObject.with("kind", notice.kind().toString())
                    .with("count", notice.count())
                    .with("example", notice.example())
                    .build());
        }
        return JsonObject.with("messages", Json.of(report.turns()))
                .with("native", kept.build())
                .with("losses", new JsonArray(losses))
                .with("secrets", secrets.build())
                .with("left_out", new JsonArray(notices))
                .with("notes", Json.texts(report.habits()))
                .build();
    }

    private static String key(Loss.Item item) {
        return item.name().toLowerCase(Locale.ROOT);
    }
}
