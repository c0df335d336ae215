package dev.shiftlog.agent.writing;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonBoolean;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonNumber;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import dev.shiftlog.transcript.Passage;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Streams one JSON object a line; a text that is on disk goes from there to here in pieces. */
public final class JsonLines implements Closeable {
    private final OutputStream out;
    private final JsonStream json;
    private boolean following;

    public JsonLines(OutputStream out) {
        this.out = out;
        json = new JsonStream(out);
    }

    /** One value in one line, without a line end. */
    public static String text(Json value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLines lines = new JsonLines(bytes)) {
            lines.write(value);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Starts a line, or an object in an array. */
    public JsonLines open() throws IOException {
        begin();
        return opened('{');
    }

    public JsonLines open(String key) throws IOException {
        name(key);
        return opened('{');
    }

    public JsonLines openList(String key) throws IOException {
        name(key);
        return opened('[');
    }

    private JsonLines opened(char mark) throws IOException {
        json.mark(mark);
        following = false;
        return this;
    }

    public JsonLines close(int objects) throws IOException {
        for (int i = 0; i < objects; i++) {
            closed('}');
        }
        return this;
    }

    public JsonLines closeList() throws IOException {
        return closed(']');
    }

    private JsonLines closed(char mark) throws IOException {
        json.mark(mark);
        following = true;
        return this;
    }

    public void endLine() throws IOException {
        json.mark('}');
        json.mark('\n');
        following = false;
    }

    public JsonLines put(String key, String value) throws IOException {
        name(key);
        json.text(value);
        return this;
    }

    public JsonLines put(String key, boolean value) throws IOException {
        return put(key, Json.of(value));
    }

    public JsonLines put(String key, long value) throws IOException {
        return put(key, Json.of(value));
    }

    public JsonLines putNull(String key) throws IOException {
        return put(key, JsonNull.INSTANCE);
    }

    public JsonLines put(String key, Json value) throws IOException {
        name(key);
        following = false;
        write(value);
        return this;
    }

    public JsonLines put(String key, Passage text) throws IOException {
        return put(key, "", text);
    }

    /** The passage with something in front of it, as one text. */
    public JsonLines put(String key, String before, Passage text) throws IOException {
        name(key);
        switch (text) {
            case Passage.Held held -> json.text(before.isEmpty() ? held.text() : before + held.text());
            case Passage.Stored stored -> {
                try (Reader start = new StringReader(before); Reader rest = stored.open()) {
                    json.text(new Joined(start, rest));
                }
            }
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            json.flush();
        }
    }

    /** A comma where something stands before. */
    private void begin() throws IOException {
        if (following) {
            json.mark(',');
        }
        following = true;
    }

    private void name(String key) throws IOException {
        begin();
        json.name(key);
    }

    private void write(Json value) throws IOException {
        begin();
        switch (value) {
            case JsonObject object -> {
                opened('{');
                for (Map.Entry<String, Json> field : object.fields().entrySet()) {
                    put(field.getKey(), field.getValue());
                }
                closed('}');
            }
            case JsonArray array -> {
                opened('[');
                for (Json element : array.elements()) {
                    write(element);
                }
                closed(']');
            }
            case JsonText text -> json.text(text.value());
            case JsonNumber number -> json.word(number.literal());
            case JsonBoolean flag -> json.word(flag == JsonBoolean.TRUE ? "true" : "false");
            case JsonNull _ -> json.word("null");
        }
    }
}
