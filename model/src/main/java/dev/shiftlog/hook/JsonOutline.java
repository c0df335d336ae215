package dev.shiftlog.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the values of a settings document stand in its text, for edits that leave every other byte alone. Comments and
 * trailing commas are passed over, because some hosts allow them.
 */
final class JsonOutline {
    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;

    private JsonOutline(String text) {
        this.text = text;
    }

    /** A value, with its members where it is an object and its elements where it is an array. */
    record Value(int start, int end, List<Member> members, List<Value> elements) {
        Value {
            members = List.copyOf(members);
            elements = List.copyOf(elements);
        }

        Optional<Value> member(String key) {
            return members.stream().filter(member -> member.key.equals(key)).map(Member::value).findFirst();
        }
    }

    /** A key and its value; the start is that of the key. */
    record Member(String key, int start, Value value) {}

    /** The outline of a document, unless the text is no whole object. */
    static Optional<Value> of(String text) {
        JsonOutline outline = new JsonOutline(text);
        try {
            outline.blanks();
            boolean object = outline.peek() == '{';
            Value root = outline.value();
            outline.blanks();
            return object && outline.at == text.length() ? Optional.of(root) : Optional.empty();
        } catch (IllegalStateException | StringIndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private Value value() {
        if (++depth > DEEPEST) {
            throw new IllegalStateException("too deep");
        }
        Value value = switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> word();
        };
        depth--;
        return value;
    }

    private Value object() {
        int start = at++;
        List<Member> members = new ArrayList<>();
        blanks();
        while (peek() != '}') {
            int keyStart = at;
            Value key = string();
            blanks();
            expect(':');
            blanks();
            members.add(new Member(text.substring(key.start() + 1, key.end() - 1), keyStart, value()));
            separator('}');
        }
        at++;
        return new Value(start, at, members, List.of());
    }

    private Value array() {
        int start = at++;
        List<Value> elements = new ArrayList<>();
        blanks();
        while (peek() != ']') {
            elements.add(value());
            separator(']');
        }
        at++;
        return new Value(start, at, List.of(), elements);
    }

    private void separator(char end) {
        blanks();
        if (peek() != end) {
            expect(',');
            blanks();
        }
    }

    private Value string() {
        int start = at;
        expect('"');
        while (peek() != '"') {
            at += peek() == '\\' ? 2 : 1;
        }
        at++;
        return new Value(start, at, List.of(), List.of());
    }

    private Value word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(peek()) || "+-.".indexOf(peek()) >= 0)) {
            at++;
        }
        if (at == start) {
            throw new IllegalStateException("no value");
        }
        return new Value(start, at, List.of(), List.of());
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new IllegalStateException("expected " + c);
        }
        at++;
    }

    private char peek() {
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                at = text.indexOf("*/", at) + 2;
            } else if (Character.isWhitespace(peek()) || peek() == '\ufeff') {
                at++;
            } else {
                return;
            }
        }
    }
}
