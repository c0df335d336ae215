package dev.shiftlog.agent.claude;

import dev.shiftlog.agent.Retention;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** At its start Claude deletes conversations by the age of their files. */
final class ClaudeRetention {
    private static final int USUAL_DAYS = 30;
    private static final int LARGEST_SETTINGS = 1 << 22;

    private ClaudeRetention() {}

    static Optional<Retention> read(Path home, SourceTree files) throws IOException {
        Optional<byte[]> settings = files.small(home.resolve("settings.json"), LARGEST_SETTINGS);
        long days = settings.isEmpty() ? USUAL_DAYS : days(settings.get());
        return Optional.of(new Retention(Math.clamp(days, 0, 100_000),
                Retention.Start.FILE_TIME));
    }

    private static long days(byte[] settings) {
        try {
            return JsonReader.read(settings).asObject().number("cleanupPeriodDays", USUAL_DAYS);
        } catch (JsonException unreadable) {
            return USUAL_DAYS;
        }
    }
}
