package dev.shiftlog.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads a whole JSON document of bounded depth into values. Large files are streamed elsewhere; this
 * one serves every call of the command line, where the first use of a general parser would cost more
 * than the call (it brings up big decimals, which nobody here needs).
 */
public final class JsonReader {
    private JsonReader() {}

    public static Json read(String document) throws JsonException {
        // A half of a surrogate pair has no place in UTF-8; texts that were cut have some.
        boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(document);
        byte[] utf8 = (whole ? document : halvesEscaped(document)).getBytes(StandardCharsets.UTF_8);
        return new DocumentParser(utf8, 0).document();
    }

    /** Reads UTF-8 (with or without a byte order mark), UTF-16 or UTF-32, as JSON allows. */
    public static Json read(byte[] document) throws JsonException {
        Charset charset = charset(document);
        if (charset == StandardCharsets.UTF_8) {
            boolean marked = at(document, 0) == 0xEF && at(document, 1) == 0xBB && at(document, 2) == 0xBF;
            return new DocumentParser(document, marked ? 3 : 0).document();
        }
        String text = decoded(document, charset);
        return read(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static String halvesEscaped(String document) {
        StringBuilder escaped = new StringBuilder(document.length() + 16);
        boolean behindBackslash = false;
        int next;
        for (int i = 0; i < document.length(); i += Character.charCount(next)) {
            next = document.codePointAt(i);
            boolean half = next >= Character.MIN_SURROGATE && next <= Character.MAX_SURROGATE;
            if (half && !behindBackslash) {
                escaped.append("\\u").append(Integer.toHexString(next));
            } else {
                // Behind a backslash neither a half nor what stands for it means anything.
                escaped.appendCodePoint(half ? '\ufffd' : next);
            }
            behindBackslash = next == '\\' && !behindBackslash;
        }
        return escaped.toString();
    }

    /** The first two characters of a document are ASCII, so where the zeros are tells the encoding. */
    private static Charset charset(byte[] document) {
        int first = at(document, 0);
        int second = at(document, 1);
        boolean wide = at(document, 2) == 0 && at(document, 3) == 0;
        if (first == 0xFF && second == 0xFE || second == 0 && first > 0) {
            return wide ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
        }
        if (first == 0 && second == 0) {
            return StandardCharsets.UTF_32BE;
        }
        boolean big = first == 0xFE && second == 0xFF || first == 0 && second > 0;
        return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static int at(byte[] document, int place) {
        return place < document.length ? document[place] & 0xFF : -1;
    }

    private static String decoded(byte[] document, Charset charset) throws JsonException {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
        } catch (CharacterCodingException broken) {
            throw new JsonException("the bytes are not " + charset.name(), broken);
        }
    }
}
