package dev.shiftlog.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One pass over the text of a document, after RFC 8259 and no further. */
final class DocumentParser {
    private static final int DEEPEST = 500;

    private final String text;
    private int at;

    DocumentParser(String text) {
        this.text = text;
    }

    Json document() throws JsonException {
        skipBlanks();
        if (at == text.length()) {
            throw new JsonException("the document is empty", null);
        }
        Json value = value(0);
        skipBlanks();
        if (at < text.length()) {
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
        Map<String, Json> fields = new LinkedHashMap<>();
        at++;
        skipBlanks();
        if (peek() == '}') {
            at++;
            return new JsonObject(fields);
        }
        while (true) {
            if (peek() != '"') {
                throw unexpected("a name in quotes");
            }
            String key = string();
            skipBlanks();
            expect(':');
            skipBlanks();
            fields.put(key, value(depth + 1));
            skipBlanks();
            if (isLast('}')) {
                return new JsonObject(fields);
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
            return text.substring(start, at++);
        }
        StringBuilder unescaped = new StringBuilder();
        unescaped.append(text, start, at);
        while (peek() != '"') {
            if (peek() != '\\') {
                throw broken("a control character inside a text", at);
            }
            at++;
            unescaped.append(escaped());
            int end = plainEnd(at);
            unescaped.append(text, at, end);
            at = end;
        }
        at++;
        return unescaped.toString();
    }

    /** Where the run of characters ends that stand for themselves. */
    private int plainEnd(int from) {
        String document = text;
        int end = document.length();
        for (int i = from; i < end; i++) {
            char c = document.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                return i;
            }
        }
        return end;
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
        return text.substring(start, at);
    }

    private void requireDigits() throws JsonException {
        if (digits() == 0) {
            throw unexpected("a digit");
        }
    }

    private int digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }

    private Json word(String word, Json value) throws JsonException {
        if (!text.startsWith(word, at)) {
            throw unexpected("a value");
        }
        at += word.length();
        return value;
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private void expect(char c) throws JsonException {
        if (peek() != c) {
            throw unexpected("'" + c + "'");
        }
        at++;
    }

    private char peek() throws JsonException {
        if (at >= text.length()) {
            throw broken("the document ends too early", at);
        }
        return text.charAt(at);
    }

    private void skipBlanks() {
        String document = text;
        int end = document.length();
        int i = at;
        while (i < end) {
            char c = document.charAt(i);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                break;
            }
            i++;
        }
        at = i;
    }

    private JsonException unexpected(String wanted) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return broken("expected " + wanted + " and found " + found, at);
    }

    private JsonException broken(String fault, int position) {
        return new JsonException(fault + ", " + place(text, position), null);
    }

    static String place(String text, int position) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return "line " + line + " column " + (position - start + 1);
    }
}
