package dev.shiftlog.cli.broken;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The call of script(1) that runs a command on a terminal of its own, and the command as a shell reads it. */
final class ScriptWords {
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    private ScriptWords() {}

    static List<String> of(List<String> command, Path log) {
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Mac") || system.endsWith("BSD")) {
            List<String> words = new ArrayList<>(List.of("script", "-q", log.toString()));
            words.addAll(command);
            return words;
        }
        return List.of("script", "--quiet", "--return", "--command", quoted(command), log.toString());
    }

    static String quoted(List<String> command) {
        List<String> words = new ArrayList<>();
        for (String word : command) {
            words.add(PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return String.join(" ", words);
    }
}
