package dev.shiftlog.keys;

import java.util.Optional;

/** What comes from the person or from the terminal itself. */
public sealed interface Input {

    /**
     * A key by its spelling: the character itself, or a name such as {@code enter}, with
     * {@code ctrl+}, {@code alt+} and {@code shift+} before it in this order.
     */
    record Key(String spelling) implements Input {
        /** The text that this key types, if it types any. */
        public Optional<String> text() {
            if (spelling.equals("space")) {
                return Optional.of(" ");
            }
            int first = spelling.codePointAt(0);
            boolean single = spelling.length() == Character.charCount(first);
            return single || first > 0x7F ? Optional.of(spelling) : Optional.empty();
        }
    }

    /** Text that came in one piece. */
    record Paste(String text) implements Input {}

    /** A press, release, drag or turn of the wheel at a cell. */
    record Mouse(Gesture gesture, int column, int row) implements Input {}

    enum Gesture {
        PRESS,
        RELEASE,
        DRAG,
        WHEEL_UP,
        WHEEL_DOWN,
        OTHER
    }

    /** The terminal has this size now; sent at the start and after every change. */
    record Resized(int width, int height) implements Input {}

    /** The terminal is gone or was told to end. */
    record Closed() implements Input {}
}
