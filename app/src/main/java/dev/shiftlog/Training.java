package dev.shiftlog;

import dev.shiftlog.cli.ExitCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes real calls one after the other in this JVM, so that the build sees which classes they load.
 * Arguments: the project's folder, then the calls, their words separated by blanks; an underscore
 * stands for a blank inside a word.
 */
final class Training {
    private Training() {}

    static void main(String[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            List<String> words = new ArrayList<>(List.of("-C", arguments[0]));
            for (String word : arguments[i].split(" ")) {
                words.add(word.replace('_', ' '));
            }
            if (Main.run(words) == ExitCode.USAGE.value()) {
                throw new IllegalArgumentException("no such call: " + arguments[i]);
            }
        }
    }
}
