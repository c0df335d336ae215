package dev.shiftlog.record;

import java.util.Arrays;

/** The tokens of a value whose bytes are all at hand, as those of nearly every line are. */
final class HeldTokens extends Tokens {
    private static final int DEEPEST = 1000;

    private final JsonBytes bytes;
    private final long shift;
    private final int end;
    private boolean[] inObject = new boolean[16];
    private int depth;
    private int at;
    private int from;
    private int to;
    private Kind current = Kind.OUTSIDE;
    private boolean begun;

    /** The value that the span holds, of which the first byte is at the start. */
    HeldTokens(byte[] held, int start, Span span) {
        end = start + (int) span.length();
        bytes = new JsonBytes(held, end);
        shift = span.start() - start;
        at = start;
        if (bytes.at(at) == (byte) 0xef && bytes.at(at + 1) == (byte) 0xbb
                && bytes.at(at + 2) == (byte) 0xbf) {
            // The mark that some programs put at the beginning of a file.
            at += 3;
        }
    }

    @Override
    Kind next() throws Broken {
        at = bytes.blanksEnd(at);
        if (depth == 0) {
            return outside();
        }
        if (inObject[depth - 1]) {
            return inObject();
        }
        if (bytes.at(at) == ']') {
            return closed(Kind.ARRAY_END);
        }
        if (current != Kind.ARRAY) {
            pass(',');
        }
        return value();
    }

    private Kind outside() throws Broken {
        if (begun && at < end) {
            throw new Broken("more behind the value");
        }
        if (at == end) {
            current = Kind.OUTSIDE;
            return current;
        }
        begun = true;
        return value();
    }

    private Kind inObject() throws Broken {
        if (current == Kind.NAME) {
            pass(':');
            return value();
        }
        if (bytes.at(at) == '}') {
            return closed(Kind.OBJECT_END);
        }
        if (current != Kind.OBJECT) {
            pass(',');
        }
        if (bytes.at(at) != '"') {
            throw new Broken("a name is missing");
        }
        string();
        current = Kind.NAME;
        return current;
    }

    private void pass(char mark) throws Broken {
        if (bytes.at(at) != mark) {
            throw new Broken("'" + mark + "' is missing");
        }
        at = bytes.blanksEnd(at + 1);
    }

    private void string() throws Broken {
        from = at + 1;
        to = bytes.textEnd(from);
        at = to + 1;
    }

    private Kind value() throws Broken {
        from = at;
        current = switch (bytes.at(at)) {
            case '"' -> {
                string();
                yield Kind.TEXT;
            }
            case '{' -> opened(Kind.OBJECT);
            case '[' -> opened(Kind.ARRAY);
            case 't' -> word("true", Kind.TRUE);
            case 'f' -> word("false", Kind.FALSE);
            case 'n' -> word("null", Kind.NULL);
            default -> number();
        };
        return current;
    }

    private Kind opened(Kind kind) throws Broken {
        if (depth == DEEPEST) {
            throw new Broken("nested too deep");
        }
        if (depth == inObject.length) {
            inObject = Arrays.copyOf(inObject, 2 * depth);
        }
        inObject[depth++] = kind == Kind.OBJECT;
        at++;
        return kind;
    }

    private Kind closed(Kind kind) {
        from = at++;
        depth--;
        current = kind;
        return kind;
    }

    private Kind word(String word, Kind kind) throws Broken {
        at = bytes.wordEnd(at, word);
        return kind;
    }

    private Kind number() throws Broken {
        at = bytes.numberEnd(from);
        to = at;
        return at == bytes.wholeEnd(from) ? Kind.WHOLE_NUMBER : Kind.OTHER_NUMBER;
    }

    @Override
    Kind current() {
        return current;
    }

    @Override
    String name() throws Broken {
        return bytes.name(from, to);
    }

    @Override
    String text() throws Broken {
        return bytes.text(from, to);
    }

    @Override
    boolean holds(String text) {
        return bytes.holds(from, to, text);
    }

    @Override
    void skip() throws Broken {
        if (current == Kind.OBJECT || current == Kind.ARRAY) {
            int outer = depth - 1;
            while (depth > outer) {
                next();
            }
        }
    }

    @Override
    long start() {
        return shift + (current == Kind.TEXT || current == Kind.NAME ? from - 1 : from);
    }

    @Override
    long end() {
        return shift + at;
    }
}
