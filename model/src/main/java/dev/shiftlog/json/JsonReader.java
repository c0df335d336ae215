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
        return new DocumentParser(document).document();
    }

    /** Reads UTF-8 (with or without a byte order mark), UTF-16 or UTF-32, as JSON allows. */
    public static Json read(byte[] document) throws JsonException {
        String text = decoded(document, charset(document));
        return read(text.startsWith("\ufeff") ? text.substring(1) : text);
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
        String text = new String(document, charset);
        if (text.indexOf('\ufffd') < 0) {
            return text;
        }
        // The character that stands for what could not be decoded can also be in the document itself.
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
        } catch (CharacterCodingException broken) {
            String line = DocumentParser.place(text, text.indexOf('\ufffd'));
            throw new JsonException("the bytes are not " + charset.name() + ", " + line, broken);
        }
    }
}
