package dev.shiftlog.cli.broken;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The call of script(1) that runs a command on a terminal of its own. */
final class ScriptWords {
    private ScriptWords() {}

    static List<String> of(Task task, Path log) {
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Mac") || system.endsWith("BSD")) {
            List<String> words = new ArrayList<>(List.of("script", "-q", log.toString()));
            words.addAll(task.words());
            return words;
        }
        return List.of("script", "--quiet", "--return", "--command", task.line(), log.toString());
    }
}
