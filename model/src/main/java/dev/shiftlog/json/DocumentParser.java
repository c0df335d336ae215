package dev.shiftlog.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over the UTF-8 of a document, after RFC 8259 and no further. Over bytes, because most calls are
 * over before Java has compiled anything, and until then each character of a text costs several method calls.
 */
final class DocumentParser {
    private static final int DEEPEST = 500;

    private final byte[] document;
    private final int start;
    private int at;
    /** Whether the last run of plain bytes was ASCII throughout, which makes a text of it cheap. */
    private boolean ascii;

    DocumentParser(byte[] document, int start) {
        this.document = document;
        this.start = start;
        this.at = start;
    }

    Json document() throws JsonException {
        skipBlanks();
        if (at == document.length) {
            throw new JsonException("the document is empty", null);
        }
        Json value = value(0);
        skipBlanks();
        if (at < document.length) {
            throw broken("there is more text after the end of the document", at);
        }
        return value;
    }

    private Json value(int depth) throws JsonException {
        if (depth > DEEPEST) {
            throw broken("the document is nested deeper than " + DEEPEST, at);
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new JsonText(string());
            case 't' -> word("true", JsonBoolean.TRUE);
            case 'f' -> word("false", JsonBoolean.FALSE);
            case 'n' -> word("null", JsonNull.INSTANCE);
            default -> new JsonNumber(number());
        };
    }

    private JsonObject object(int depth) throws JsonException {
        JsonObject.Builder fields = new JsonObject.Builder();
        at++;
        skipBlanks();
        if (peek() == '}') {
            at++;
            return fields.build();
        }
        while (true) {
            if (peek() != '"') {
                throw unexpected("a name in quotes");
            }
            String key = string();
            skipBlanks();
            expect(':');
            skipBlanks();
            fields.with(key, value(depth + 1));
            skipBlanks();
            if (isLast('}')) {
                return fields.build();
            }
        }
    }

    private JsonArray array(int depth) throws JsonException {
        List<Json> elements = new ArrayList<>();
        at++;
        skipBlanks();
        if (peek() == ']') {
            at++;
            return new JsonArray(elements);
        }
        while (true) {
            elements.add(value(depth + 1));
            skipBlanks();
            if (isLast(']')) {
                return new JsonArray(elements);
            }
        }
    }

    /** Reads what follows an element: the closing mark, or a comma and the blanks behind it. */
    private boolean isLast(char closing) throws JsonException {
        char next = peek();
        if (next != closing && next != ',') {
            throw unexpected("',' or '" + closing + "'");
        }
        at++;
        if (next == closing) {
            return true;
        }
        skipBlanks();
        return false;
    }

    private String string() throws JsonException {
        int start = ++at;
        at = plainEnd(start);
        if (peek() == '"') {
            return text(start, at++);
        }
        StringBuilder unescaped = new StringBuilder();
        unescaped.append(text(start, at));
        while (peek() != '"') {
            if (peek() != '\\') {
                throw broken("a control character inside a text", at);
            }
            at++;
            unescaped.append(escaped());
            int end = plainEnd(at);
            unescaped.append(text(at, end));
            at = end;
        }
        at++;
        return unescaped.toString();
    }

    /** Where the run of bytes ends that stand for themselves; those outside ASCII are negative. */
    private int plainEnd(int from) {
        byte[] bytes = document;
        int i = from;
        ascii = true;
        while (i < bytes.length) {
            byte b = bytes[i];
            if (b == '"' || b == '\\') {
                return i;
            }
            if (b < ' ') {
                if (b >= 0) {
                    return i;
                }
                ascii = false;
            }
            i++;
        }
        return i;
    }

    /** The run of plain bytes that was found last. */
    private String text(int from, int to) throws JsonException {
        if (ascii) {
            return new String(document, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String text = new String(document, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            // The character that stands for what could not be decoded can also be in the document itself.
            refuseWhatIsNotUtf8(from, to);
        }
        return text;
    }

    private void refuseWhatIsNotUtf8(int from, int to) throws JsonException {
        ByteBuffer bytes = ByteBuffer.wrap(document, from, to - from);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException broken) {
            throw new JsonException("the bytes are not UTF-8, " + place(bytes.position()), broken);
        }
    }

    private char escaped() throws JsonException {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hexadecimal();
            default -> throw broken("'\\" + c + "' means nothing inside a text", at - 2);
        };
    }

    private char hexadecimal() throws JsonException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw unexpected("four hexadecimal digits");
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    private String number() throws JsonException {
        int start = at;
        if (is('-')) {
            at++;
        }
        if (is('0')) {
            at++;
        } else if (digits() == 0) {
            at = start;
            throw unexpected("a value");
        }
        if (is('.')) {
            at++;
            requireDigits();
        }
        if (is('e') || is('E')) {
            at++;
            if (is('+') || is('-')) {
                at++;
            }
            requireDigits();
        }
        return new String(document, start, at - start, StandardCharsets.ISO_8859_1);
    }

    private void requireDigits() throws JsonException {
        if (digits() == 0) {
            throw unexpected("a digit");
        }
    }

    private int digits() {
        int start = at;
        while (at < document.length && document[at] >= '0' && document[at] <= '9') {
            at++;
        }
        return at - start;
    }

    private Json word(String word, Json value) throws JsonException {
        for (int i = 0; i < word.length(); i++) {
            if (at + i == document.length || document[at + i] != word.charAt(i)) {
                throw unexpected("a value");
            }
        }
        at += word.length();
        return value;
    }

    private boolean is(char c) {
        return at < document.length && document[at] == c;
    }

    private void expect(char c) throws JsonException {
        if (peek() != c) {
            throw unexpected("'" + c + "'");
        }
        at++;
    }

    /** The next character, if it is ASCII; no other means anything outside a text. */
    private char peek() throws JsonException {
        if (at >= document.length) {
            throw broken("the document ends too early", at);
        }
        return (char) (document[at] & 0xFF);
    }

    private void skipBlanks() {
        byte[] bytes = document;
        int i = at;
        while (i < bytes.length) {
            byte b = bytes[i];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                break;
            }
            i++;
        }
        at = i;
    }

    private JsonException unexpected(String wanted) {
        String rest = new String(document, at, Math.min(4, document.length - at), StandardCharsets.UTF_8);
        String found = rest.isEmpty()
                ? "the end"
                : "'" + rest.substring(0, rest.offsetByCodePoints(0, 1)) + "'";
        return broken("expected " + wanted + " and found " + found, at);
    }

    private JsonException broken(String fault, int position) {
        return new JsonException(fault + ", " + place(position), null);
    }

    private String place(int position) {
        int line = 1;
        int lineStart = start;
        for (int i = start; i < position; i++) {
            if (document[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String before = new String(document, lineStart, position - lineStart, StandardCharsets.UTF_8);
        return "line " + line + " column " + (before.length() + 1);
    }
}
