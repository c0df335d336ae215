package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;
import java.util.Locale;

/** A file that this session changed. The paths also stand in stitch-ctx's files_touched. */
public record TouchedFile(String id, String path, Change change, String reason,
        JsonObject rest) implements Entry {
    /** What happened to the file, as far as it is known. */
    public enum Change {
        TOUCHED,
        CREATED,
        MODIFIED,
        DELETED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Change named(String word) {
            for (Change change : values()) {
                if (change.word().equals(word)) {
                    return change;
                }
            }
            return TOUCHED;
        }
    }

    public static TouchedFile of(String path, Change change) {
        return new TouchedFile("", path, change, "", JsonObject.EMPTY);
    }

    static TouchedFile read(JsonObject json) {
        return new TouchedFile(
                Entry.idIn(json),
                json.text("path"),
                Change.named(json.text("change")),
                json.text("reason"),
                Entry.restOf(json, "path", "change", "reason"));
    }

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    @Override
    public String text() {
        return path;
    }

    @Override
    public String explanation() {
        return reason;
    }

    @Override
    public JsonObject fields() {
        return JsonObject.with("path", path)
                .with("change", change.word())
                .withUnlessEmpty("reason", reason)
                .build();
    }
}
