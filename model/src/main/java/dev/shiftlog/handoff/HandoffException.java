package dev.shiftlog.handoff;

import dev.shiftlog.yaml.YamlException;

/** A handoff or its index cannot be read; the message says what is wrong, where, and what helps. */
public final class HandoffException extends Exception {
    private static final long serialVersionUID = 1;

    HandoffException(String message) {
        super(message);
    }

    HandoffException(YamlException broken) {
        this(broken.getMessage(), broken);
    }

    HandoffException(String message, Throwable cause) {
        super(message, cause);
    }
}
