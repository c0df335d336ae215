package dev.shiftlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the image is trained on: real calls in a folder of their own, so that the classes they load
 * start from the cache. Run by the build only.
 */
final class Training {
    private Training() {}

    static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[1]).resolve("project");
        furnish(project);
        for (List<String> call : calls(arguments[0])) {
            List<String> words = new ArrayList<>(List.of("-C", project.toString()));
            words.addAll(call);
            Main.run(words);
        }
    }

    /** What nearly every project has: what is not met in training is not in the cache. */
    private static void furnish(Path project) throws IOException {
        Files.createDirectories(project.resolve(".git"));
        Files.writeString(project.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("src"));
        Files.writeString(project.resolve("src/App.java"), "class App {}");
    }

    /** The calls of a part, one a line, words separated by blanks; an underscore is a blank in a word. */
    private static List<List<String>> calls(String part) throws IOException {
        List<List<String>> calls = new ArrayList<>();
        try (InputStream text = Training.class.getResourceAsStream("training-" + part + ".txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(text, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> words = new ArrayList<>();
                    for (String word : line.split(" +")) {
                        words.add(word.replace('_', ' '));
                    }
                    calls.add(words);
                }
            }
        }
        return calls;
    }
}
