package dev.shiftlog.record;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.FIELD_NAME;
import static com.fasterxml.jackson.core.JsonToken.START_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_NUMBER_INT;
import static com.fasterxml.jackson.core.JsonToken.VALUE_STRING;
import static com.fasterxml.jackson.core.JsonToken.VALUE_TRUE;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.transcript.Passage;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * The value that a reading stands at, and the way down into it. What a handler does not take is
 * skipped; what is not of the kind that is asked for reads as empty, false or zero.
 */
public final class Fields {
    private final RecordFile file;
    private final JsonParser parser;
    private final Optional<LongStrings> cut;
    private final long origin;

    Fields(RecordFile file, JsonParser parser, Span span) {
        this.file = file;
        this.parser = parser;
        cut = Optional.empty();
        origin = span.start();
    }

    Fields(RecordFile file, JsonParser parser, LongStrings cut) {
        this.file = file;
        this.parser = parser;
        this.cut = Optional.of(cut);
        origin = 0;
    }

    JsonParser parser() {
        return parser;
    }

    /** The fields of the object at hand. */
    public void each(Handler handler) throws IOException {
        if (parser.currentToken() != START_OBJECT) {
            return;
        }
        while (parser.nextToken() == FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            handler.field(name, this);
            parser.skipChildren();
        }
    }

    /** The elements of the array at hand. */
    public void elements(ElementHandler handler) throws IOException {
        if (parser.currentToken() != START_ARRAY) {
            return;
        }
        for (JsonToken token = parser.nextToken(); token != END_ARRAY; token = parser.nextToken()) {
            handler.element(this);
            parser.skipChildren();
        }
    }

    public boolean isText() {
        return parser.currentToken() == VALUE_STRING;
    }

    public boolean isObject() {
        return parser.currentToken() == START_OBJECT;
    }

    public boolean isArray() {
        return parser.currentToken() == START_ARRAY;
    }

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    public boolean isTrue() {
        return parser.currentToken() == VALUE_TRUE;
    }

    /** The string at hand; for ids and names, which are never long. */
    public String text() throws IOException {
        return isText() ? parser.getText() : "";
    }

    /** Whether the value at hand is this very string. */
    public boolean holds(String text) throws IOException {
        return isText() && parser.getTextLength() == text.length() && parser.getText().equals(text);
    }

    public long number() throws IOException {
        return parser.currentToken() == VALUE_NUMBER_INT && parser.getTextLength() < 19
                ? parser.getLongValue()
                : 0;
    }

    public Optional<Instant> time() throws IOException {
        return isText() ? Timestamps.read(parser.getText()) : Optional.empty();
    }

    /** The string at hand, or any other value as its JSON. */
    public Passage passage() throws IOException {
        if (!isText()) {
            return Passage.of(JsonWriter.line(json()));
        }
        String text = parser.getText();
        Optional<Span> stored = cut.flatMap(strings -> strings.marked(text));
        return stored.map(file::stored).orElseGet(() -> Passage.of(text));
    }

    /** The value at hand as a tree; strings beyond the limit are counted and replaced. */
    public Json json() throws IOException {
        return new TreeReader(parser, this::shortened).value();
    }

    private String shortened(String text) throws IOException {
        Optional<Span> stored = cut.flatMap(strings -> strings.marked(text));
        return stored.isEmpty() ? text : file.bounded(stored.get());
    }

    /** Where the value at hand begins. */
    public long start() {
        return position(parser.currentTokenLocation().getByteOffset());
    }

    /** Where the value ends that was last read or, if it was not, skipped now. */
    public long end() throws IOException {
        parser.skipChildren();
        return position(parser.currentLocation().getByteOffset());
    }

    private long position(long offset) {
        return cut.isPresent() ? cut.get().position(offset) : origin + offset;
    }

    /** Takes a field; the value can be read once. */
    @FunctionalInterface
    public interface Handler {
        void field(String name, Fields value) throws IOException;
    }

    /** Takes an element of an array. */
    @FunctionalInterface
    public interface ElementHandler {
        void element(Fields value) throws IOException;
    }
}
