package dev.shiftlog.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** The tokens of a value that is too long to be held: its long texts were taken out, the rest streams. */
final class StreamedTokens extends Tokens {
    private final JsonParser parser;
    private final LongStrings cut;
    private Kind current = Kind.OUTSIDE;

    StreamedTokens(JsonParser parser, LongStrings cut) {
        this.parser = parser;
        this.cut = cut;
    }

    @Override
    Kind next() throws IOException {
        JsonToken token = parser.nextToken();
        current = token == null ? Kind.OUTSIDE : kind(token);
        return current;
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case END_OBJECT -> Kind.OBJECT_END;
            case START_ARRAY -> Kind.ARRAY;
            case END_ARRAY -> Kind.ARRAY_END;
            case FIELD_NAME -> Kind.NAME;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT -> Kind.WHOLE_NUMBER;
            case VALUE_NUMBER_FLOAT -> Kind.OTHER_NUMBER;
            case VALUE_TRUE -> Kind.TRUE;
            case VALUE_FALSE -> Kind.FALSE;
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> Kind.NULL;
        };
    }

    @Override
    Kind current() {
        return current;
    }

    @Override
    String name() throws IOException {
        return parser.currentName();
    }

    @Override
    String text() throws IOException {
        return parser.getText();
    }

    @Override
    boolean holds(String text) throws IOException {
        return parser.getTextLength() == text.length() && parser.getText().equals(text);
    }

    @Override
    void skip() throws IOException {
        parser.skipChildren();
        current = kind(parser.currentToken());
    }

    @Override
    long start() {
        return cut.position(parser.currentTokenLocation().getByteOffset());
    }

    @Override
    long end() {
        return cut.position(parser.currentLocation().getByteOffset());
    }
}
