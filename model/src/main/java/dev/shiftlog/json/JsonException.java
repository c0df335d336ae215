package dev.shiftlog.json;

/** A text is not one whole JSON document; the message says where and why, in one line. */
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1;

    JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
