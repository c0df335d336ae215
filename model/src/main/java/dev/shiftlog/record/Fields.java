package dev.shiftlog.record;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.record.Tokens.Kind;
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
    private final Tokens tokens;
    private final Optional<LongStrings> cut;

    Fields(RecordFile file, Tokens tokens, Optional<LongStrings> cut) {
        this.file = file;
        this.tokens = tokens;
        this.cut = cut;
    }

    /** The fields of the object at hand. */
    public void each(Handler handler) throws IOException {
        if (!isObject()) {
            return;
        }
        while (tokens.next() == Kind.NAME) {
            String name = tokens.name();
            tokens.next();
            handler.field(name, this);
            tokens.skip();
        }
    }

    /** The elements of the array at hand. */
    public void elements(ElementHandler handler) throws IOException {
        if (!isArray()) {
            return;
        }
        while (tokens.next() != Kind.ARRAY_END) {
            handler.element(this);
            tokens.skip();
        }
    }

    public boolean isText() {
        return tokens.current() == Kind.TEXT;
    }

    public boolean isObject() {
        return tokens.current() == Kind.OBJECT;
    }

    public boolean isArray() {
        return tokens.current() == Kind.ARRAY;
    }

    public boolean isNull() {
        return tokens.current() == Kind.NULL;
    }

    public boolean isTrue() {
        return tokens.current() == Kind.TRUE;
    }

    /** The string at hand; for ids and names, which are never long. */
    public String text() throws IOException {
        return isText() ? tokens.text() : "";
    }

    /** Whether the value at hand is this very string. */
    public boolean holds(String text) throws IOException {
        return isText() && tokens.holds(text);
    }

    public long number() throws IOException {
        if (tokens.current() != Kind.WHOLE_NUMBER) {
            return 0;
        }
        String digits = tokens.text();
        return digits.length() < 19 ? Long.parseLong(digits) : 0;
    }

    public Optional<Instant> time() throws IOException {
        return isText() ? Timestamps.read(tokens.text()) : Optional.empty();
    }

    /** The string at hand, or any other value as its JSON. */
    public Passage passage() throws IOException {
        if (!isText()) {
            return Passage.of(JsonWriter.line(json()));
        }
        String text = tokens.text();
        Optional<Span> stored = cut.flatMap(strings -> strings.marked(text));
        return stored.map(file::stored).orElseGet(() -> Passage.of(text));
    }

    /** The value at hand as a tree; strings beyond the limit are counted and replaced. */
    public Json json() throws IOException {
        return new TreeReader(tokens, this::shortened).value();
    }

    private String shortened(String text) throws IOException {
        Optional<Span> stored = cut.flatMap(strings -> strings.marked(text));
        return stored.isEmpty() ? text : file.bounded(stored.get());
    }

    /** Where the value at hand begins. */
    public long start() {
        return tokens.start();
    }

    /** Where the value ends that was last read or, if it was not, skipped now. */
    public long end() throws IOException {
        tokens.skip();
        return tokens.end();
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
