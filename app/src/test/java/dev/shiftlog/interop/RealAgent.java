package dev.shiftlog.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drives one agent's real program in a made-up home. */
interface RealAgent {
    String PROBE = "PROBE: what did we do so far?";
    Duration LONGEST_RESUME = Duration.ofSeconds(120);

    /** What a resume sent to the model before the probe, and how the program ended. */
    record Resumed(Run.Result run, List<Seen> seen) {}

    String name();

    /** Resumes the conversation in the project folder with the probe as the next prompt. */
    Resumed resume(Path home, String id, Path project, MadeUpModels models) throws IOException;

    /** Starts a new conversation in the project folder with the probe as its first prompt. */
    Run.Result begin(Path home, Path project, MadeUpModels models) throws IOException;

    static Map<String, RealAgent> all(Clis clis) {
        Map<String, RealAgent> all = new LinkedHashMap<>();
        for (RealAgent agent : List.of(new RealClaude(clis), new RealGemini(clis), new RealCodex(clis),
                new RealCopilot(clis))) {
            all.put(agent.name(), agent);
        }
        return all;
    }

    /** An environment in which nothing of the person who runs the tests is left. */
    static Map<String, String> environment(Path home) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", nodeFolder() + ":/usr/local/bin:/usr/bin:/bin");
        environment.put("HOME", home.toString());
        environment.put("TERM", "xterm-256color");
        environment.put("LANG", "C.UTF-8");
        environment.put("TZ", "UTC");
        return environment;
    }

    private static String nodeFolder() {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Path.of(folder, "node").toFile().canExecute()) {
                return folder;
            }
        }
        return "/usr/bin";
    }
}
