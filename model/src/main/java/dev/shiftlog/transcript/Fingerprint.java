package dev.shiftlog.transcript;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonBoolean;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonNumber;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import java.io.IOException;
import java.io.Reader;

/** Digests of 64 bits, fast rather than safe against forgery: they tell whether we made a mistake. */
public final class Fingerprint {
    private static final long PRIME = 0x100000001B3L;
    private static final long SEED = 0xCBF29CE484222325L;
    private static final int CHUNK = 8192;

    private final char[] chunk = new char[CHUNK];
    private long state = SEED;

    /** The digest of all that was added since the last call. */
    public long take() {
        long taken = state ^ state >>> 32;
        state = SEED;
        return taken;
    }

    public Fingerprint add(String text) {
        for (int from = 0; from < text.length(); from += CHUNK) {
            int length = Math.min(CHUNK, text.length() - from);
            text.getChars(from, from + length, chunk, 0);
            add(length);
        }
        return mark();
    }

    public Fingerprint add(Passage passage) throws IOException {
        if (passage instanceof Passage.Held held) {
            return add(held.text());
        }
        try (Reader reader = passage.open()) {
            for (int length = filled(reader); length > 0; length = filled(reader)) {
                add(length);
            }
        }
        return mark();
    }

    /** A reader may give less than it has: only the last chunk may be short. */
    private int filled(Reader reader) throws IOException {
        int length = 0;
        int more = 0;
        while (more >= 0 && length < CHUNK) {
            length += more;
            more = reader.read(chunk, length, CHUNK - length);
        }
        return length;
    }

    /** Objects count the same in whatever order their fields stand. */
    public Fingerprint add(Json value) {
        switch (value) {
            case JsonText text -> add(text.value());
            case JsonNumber number -> add(number.literal());
            case JsonBoolean flag -> add(flag == JsonBoolean.TRUE ? "true" : "false");
            case JsonNull _ -> add("null");
            case JsonArray array -> array.elements().forEach(this::add);
            case JsonObject object -> object.fields().keySet().stream().sorted().forEach(key -> {
                add(key);
                add(object.fields().get(key));
            });
        }
        return mark();
    }

    private void add(int length) {
        // Two at a time: each step waits for the one before.
        long hash = state;
        long other = SEED;
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            hash = mixed(hash ^ four(i));
            other = mixed(other ^ four(i + 4));
        }
        hash = mixed(hash ^ Long.rotateLeft(other, 32));
        for (; i < length; i++) {
            hash = (hash ^ chunk[i]) * PRIME;
        }
        state = hash;
    }

    private long four(int from) {
        return chunk[from] | (long) chunk[from + 1] << 16 | (long) chunk[from + 2] << 32
                | (long) chunk[from + 3] << 48;
    }

    private static long mixed(long value) {
        long product = value * PRIME;
        return product ^ product >>> 29;
    }

    /** Keeps "ab" + "c" apart from "a" + "bc". */
    private Fingerprint mark() {
        state = (state ^ 0xFFFF1L) * PRIME;
        return this;
    }
}
