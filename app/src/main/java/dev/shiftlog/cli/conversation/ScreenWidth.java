package dev.shiftlog.cli.conversation;

import dev.shiftlog.cli.Invocation;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** How wide the person's terminal is; nothing where the output goes elsewhere, which must be whole. */
final class ScreenWidth {
    private ScreenWidth() {}

    static OptionalInt of(Invocation call) {
        if (!call.terminal().output()) {
            return OptionalInt.empty();
        }
        OptionalInt said = number(call.variable("COLUMNS").orElse(""));
        return said.isPresent() ? said : asked();
    }

    /** Asking the system through Java would cost a native library. */
    private static OptionalInt asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip();
            return number(answer.substring(answer.indexOf(' ') + 1));
        } catch (IOException noTerminal) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt number(String digits) {
        return digits.matches("[1-9]\\d{0,4}")
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
    }
}
