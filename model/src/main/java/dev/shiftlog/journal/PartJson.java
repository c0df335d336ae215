package dev.shiftlog.journal;

import dev.shiftlog.journal.JournalRecord.Part;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Kind;
import java.util.Optional;

/** Parts as they stand in the journal. */
final class PartJson {
    private PartJson() {}

    static JsonObject write(Part part) {
        // Tests by type, not a pattern switch: its first use costs milliseconds of every call.
        if (part instanceof Part.OfEntry entry) {
            JsonObject.Builder json = JsonObject.with("kind", entry.kind().key()).with("id", entry.id());
            entry.before().ifPresent(before -> json.with("before", before));
            entry.after().ifPresent(after -> json.with("after", after));
            return json.withUnlessEmpty("behind", entry.behind()).build();
        }
        if (part instanceof Part.OfHeading heading) {
            return JsonObject.with("field", heading.field().key())
                    .with("before", heading.before())
                    .with("after", heading.after())
                    .build();
        }
        if (part instanceof Part.OfOrder order) {
            return JsonObject.with("order", order.kind().key())
                    .with("before", Json.texts(order.before()))
                    .with("after", Json.texts(order.after()))
                    .build();
        }
        Part.OfFile file = (Part.OfFile) part;
        JsonObject.Builder json = JsonObject.with("path", file.path());
        file.before().ifPresent(before -> json.with("before", before));
        file.after().ifPresent(after -> json.with("after", after));
        return json.build();
    }

    /** The part that the JSON describes, unless another version of us wrote one we do not know. */
    static Optional<Part> read(JsonObject json) {
        if (json.get("path").isPresent()) {
            return Optional.of(new Part.OfFile(
                    json.text("path"), json.optionalText("before"), json.optionalText("after")));
        }
        if (json.get("field").isPresent()) {
            return HeadingField.ofKey(json.text("field"))
                    .map(field -> new Part.OfHeading(field, json.object("before"), json.object("after")));
        }
        if (json.get("order").isPresent()) {
            return Kind.ofKey(json.text("order"))
                    .map(kind -> new Part.OfOrder(kind, json.texts("before"), json.texts("after")));
        }
        return Kind.ofKey(json.text("kind"))
                .map(kind -> new Part.OfEntry(
                        kind,
                        json.text("id"),
                        json.get("before").map(Json::asObject),
                        json.get("after").map(Json::asObject),
                        json.text("behind")));
    }
}
