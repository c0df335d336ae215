package dev.shiftlog.receipt;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Receipts as they stand on disk. */
final class ReceiptJson {
    private static final int VERSION = 1;

    private ReceiptJson() {}

    static JsonObject of(Receipt receipt) {
        JsonObject.Builder json = JsonObject.with("version", Json.of(VERSION))
                .with("made", receipt.made())
                .with("source", of(receipt.source()))
                .with("target", of(receipt.target()))
                .with("folder", receipt.folder().toString())
                .withUnlessEmpty("files", receipt.files().stream().map(ReceiptJson::of).toList())
                .withUnlessEmpty("lines", receipt.lines().stream().map(ReceiptJson::of).toList())
                .withUnlessEmpty("folders",
                        receipt.folders().stream().map(Path::toString).map(Json::of).toList());
        receipt.newDefault()
                .ifPresent(changed -> json.with("new_default",
                        JsonObject.with("project", changed.project().toString())
                                .withUnlessEmpty("before", changed.before().orElse(""))
                                .build()));
        return json.build();
    }

    private static Json of(Receipt.End end) {
        return JsonObject.with("agent", end.agent())
                .with("id", end.id())
                .with("file", end.file().toString())
                .build();
    }

    private static Json of(Written written) {
        return JsonObject.with("file", written.file().toString())
                .with("size", written.size())
                .with("checksum", written.checksum())
                .build();
    }

    private static Json of(AddedLine added) {
        return JsonObject.with("file", added.file().toString()).with("line", added.line()).build();
    }

    static Optional<Receipt> read(JsonObject json) {
        if (json.number("version", 0) != VERSION) {
            return Optional.empty();
        }
        List<Written> files = json.list("files")
                .stream()
                .map(Json::asObject)
                .map(file -> new Written(Path.of(file.text("file")), file.number("size", -1),
                        file.number("checksum", -1)))
                .toList();
        List<AddedLine> lines = json.list("lines")
                .stream()
                .map(Json::asObject)
                .map(line -> new AddedLine(Path.of(line.text("file")), line.text("line")))
                .toList();
        Optional<Receipt.NewDefault> changed = json.get("new_default")
                .map(Json::asObject)
                .map(made -> new Receipt.NewDefault(Path.of(made.text("project")),
                        made.optionalText("before")));
        return Optional
                .of(new Receipt(json.text("made"), end(json.object("source")), end(json.object("target")),
                        Path.of(json.text("folder")), files, lines,
                        json.texts("folders").stream().map(Path::of).toList(),
                        changed));
    }

    private static Receipt.End end(JsonObject json) {
        return new Receipt.End(json.text("agent"), json.text("id"), Path.of(json.text("file")));
    }
}
