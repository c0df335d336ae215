package dev.shiftlog.hook;

import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;

/** What a host says about its call; every part may be missing, and then is empty. */
public record Payload(String conversation, String transcript, String folder, String source, String trigger) {
    public static final Payload EMPTY = new Payload("", "", "", "", "");
    /** Hosts put the prompt or a summary beside what we need; more than this is no payload. */
    private static final int LARGEST = 8 << 20;

    /** Reads a payload; whatever else comes in says nothing. */
    public static Payload read(InputStream in) {
        try {
            return of(JsonReader.read(in.readNBytes(LARGEST)).asObject());
        } catch (IOException | JsonException garbage) {
            return EMPTY;
        }
    }

    private static Payload of(JsonObject json) {
        return new Payload(
                either(json, "session_id", "sessionId"),
                either(json, "transcript_path", "transcriptPath"),
                json.text("cwd"),
                json.text("source"),
                json.text("trigger"));
    }

    /** Copilot writes in camel case what the others write with underscores. */
    private static String either(JsonObject json, String snake, String camel) {
        String text = json.text(snake);
        return text.isEmpty() ? json.text(camel) : text;
    }
}
