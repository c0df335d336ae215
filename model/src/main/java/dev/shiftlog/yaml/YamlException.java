package dev.shiftlog.yaml;

/** A text is no YAML mapping; the message says what is wrong, where, and what helps. */
public final class YamlException extends Exception {
    private static final long serialVersionUID = 1;

    YamlException(String message) {
        super(message);
    }

    YamlException(String message, Throwable cause) {
        super(message, cause);
    }
}
