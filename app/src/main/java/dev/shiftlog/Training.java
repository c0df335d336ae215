package dev.shiftlog;

import dev.shiftlog.cli.ExitCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes real calls one after the other in this JVM, so that the build sees which classes they load.
 * Arguments: the folders of the projects to make them in, {@code --}, then the calls, their words
 * separated by blanks; an underscore stands for a blank inside a word. What stands behind {@code <<<}
 * is the call's standard input.
 */
final class Training {
    /** Stands in a call for the folder that it is made in. */
    private static final String PROJECT = "{project}";

    private Training() {}

    static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        int border = words.indexOf("--");
        for (String project : words.subList(0, border)) {
            for (String call : words.subList(border + 1, words.size())) {
                make(call, project);
            }
        }
    }

    private static void make(String line, String project) {
        List<String> words = new ArrayList<>(List.of("-C", project));
        String[] call = line.split(" <<< ", 2);
        for (String word : call[0].split(" ")) {
            words.add(word.replace('_', ' ').replace(PROJECT, project));
        }
        String input = call.length > 1 ? call[1].replace(PROJECT, project) : "";
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        if (Main.run(words) == ExitCode.USAGE.value()) {
            throw new IllegalArgumentException("no such call: " + line);
        }
    }
}
