package dev.shiftlog.agent.writing;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonBoolean;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonNumber;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import dev.shiftlog.transcript.Passage;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/** Streams one JSON object a line; a text that is on disk goes from there to here in pieces. */
public final class JsonLines implements Closeable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    public JsonLines(OutputStream out) throws IOException {
        this(FACTORY.createGenerator(out, JsonEncoding.UTF8));
    }

    private JsonLines(JsonGenerator json) {
        this.json = json;
        json.setRootValueSeparator(null);
    }

    /** One value in one line, without a line end. */
    public static String text(Json value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonLines lines = new JsonLines(FACTORY.createGenerator(text))) {
            lines.write(value);
        }
        return text.toString();
    }

    /** Starts a line, or an object in an array. */
    public JsonLines open() throws IOException {
        json.writeStartObject();
        return this;
    }

    public JsonLines open(String key) throws IOException {
        json.writeObjectFieldStart(key);
        return this;
    }

    public JsonLines openList(String key) throws IOException {
        json.writeArrayFieldStart(key);
        return this;
    }

    public JsonLines close(int objects) throws IOException {
        for (int i = 0; i < objects; i++) {
            json.writeEndObject();
        }
        return this;
    }

    public JsonLines closeList() throws IOException {
        json.writeEndArray();
        return this;
    }

    public void endLine() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    public JsonLines put(String key, String value) throws IOException {
        json.writeStringField(key, value);
        return this;
    }

    public JsonLines put(String key, boolean value) throws IOException {
        json.writeBooleanField(key, value);
        return this;
    }

    public JsonLines put(String key, long value) throws IOException {
        json.writeNumberField(key, value);
        return this;
    }

    public JsonLines putNull(String key) throws IOException {
        json.writeNullField(key);
        return this;
    }

    public JsonLines put(String key, Json value) throws IOException {
        json.writeFieldName(key);
        write(value);
        return this;
    }

    public JsonLines put(String key, Passage text) throws IOException {
        return put(key, "", text);
    }

    /** The passage with something in front of it, as one text. */
    public JsonLines put(String key, String before, Passage text) throws IOException {
        json.writeFieldName(key);
        switch (text) {
            case Passage.Held held -> json.writeString(before.isEmpty() ? held.text() : before + held.text());
            case Passage.Stored stored -> {
                try (Reader start = new StringReader(before); Reader rest = stored.open()) {
                    json.writeString(new Joined(start, rest), -1);
                }
            }
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void write(Json value) throws IOException {
        switch (value) {
            case JsonObject object -> {
                json.writeStartObject();
                for (Map.Entry<String, Json> field : object.fields().entrySet()) {
                    json.writeFieldName(field.getKey());
                    write(field.getValue());
                }
                json.writeEndObject();
            }
            case JsonArray array -> {
                json.writeStartArray();
                for (Json element : array.elements()) {
                    write(element);
                }
                json.writeEndArray();
            }
            case JsonText text -> json.writeString(text.value());
            case JsonNumber number -> json.writeNumber(number.literal());
            case JsonBoolean flag -> json.writeBoolean(flag == JsonBoolean.TRUE);
            case JsonNull _ -> json.writeNull();
        }
    }
}
