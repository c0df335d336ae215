package dev.shiftlog;

import dev.shiftlog.cli.ExitCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes real calls one after the other in this JVM, so that the build sees which classes they load.
 * Arguments: the project's folder, then the calls, their words separated by blanks; an underscore
 * stands for a blank inside a word. What stands behind {@code <<<} is the call's standard input.
 */
final class Training {
    private Training() {}

    static void main(String[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            List<String> words = new ArrayList<>(List.of("-C", arguments[0]));
            String[] call = arguments[i].split(" <<< ", 2);
            for (String word : call[0].split(" ")) {
                words.add(word.replace('_', ' '));
            }
            String input = call.length > 1 ? call[1].replace("{project}", arguments[0]) : "";
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            if (Main.run(words) == ExitCode.USAGE.value()) {
                throw new IllegalArgumentException("no such call: " + arguments[i]);
            }
        }
    }
}
