package dev.shiftlog.cli.setup;

import dev.shiftlog.cli.Invocation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Questions to the person at the terminal; where nobody sits, the answer is the default. */
final class Dialog {
    private final Invocation call;
    private final BufferedReader answers;

    Dialog(Invocation call) {
        this.call = call;
        this.answers = new BufferedReader(new InputStreamReader(call.in(), StandardCharsets.UTF_8));
    }

    boolean isPossible() {
        return call.terminal().isInteractive();
    }

    /** Asks until the answer is yes, no, or nothing, which means the default. */
    boolean agrees(String question, boolean byDefault) throws IOException {
        if (!isPossible()) {
            return byDefault;
        }
        while (true) {
            call.out().raw(question + (byDefault ? " [Y/n] " : " [y/N] ")).flush();
            String answer = answers.readLine();
            String word = answer == null ? "n" : answer.strip().toLowerCase(Locale.ROOT);
            if (word.isEmpty()) {
                return byDefault;
            }
            if (word.equals("y") || word.equals("yes") || word.equals("n") || word.equals("no")) {
                return word.startsWith("y");
            }
        }
    }
}
