package dev.shiftlog.interop;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A conversation of an agent that is broken in one way; what breaks them is listed where the checks are tested. */
record BrokenTalk(String agent, String what, String content) {
    private static final Path FAULTS = Path.of(System.getProperty("shiftlog.root"),
            "model/src/test/resources/faults");
    static final String ID = "5f000000-0000-4000-8000-000000000001";

    static List<BrokenTalk> of(String agent) throws IOException {
        List<String> lines = Files.readAllLines(FAULTS.resolve(agent + ".txt"));
        String sound = lines.stream()
                .filter(line -> line.startsWith("{"))
                .map(line -> line + "\n")
                .collect(joining());
        List<String> cases = lines.stream().filter(line -> !line.isEmpty() && !line.startsWith("{")).toList();
        List<BrokenTalk> broken = new ArrayList<>();
        for (int i = 0; i + 2 < cases.size(); i += 3) {
            broken.add(new BrokenTalk(agent, cases.get(i).substring(2),
                    sound.replace(spelled(cases.get(i + 1)), spelled(cases.get(i + 2)))));
        }
        return broken;
    }

    private static String spelled(String line) {
        return line.substring(Math.min(2, line.length()))
                .replace("{LF}", "\n")
                .replace("{BOM}", "\ufeff")
                .replace("{LONG}", "x".repeat(50_000));
    }

    /** Puts it where the agent keeps its conversations. */
    Path write(Path home) throws IOException {
        Path file = home.resolve(switch (agent) {
            case "claude" -> ".claude/projects/-x/" + ID + ".jsonl";
            case "gemini" -> ".gemini/tmp/x/chats/session-2026-03-02T10-00-zzzzzzzz.jsonl";
            case "codex" -> ".codex/sessions/2026/03/03/rollout-2026-03-03T11-00-00-" + ID + ".jsonl";
            default -> ".copilot/session-state/" + ID + "/events.jsonl";
        });
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Override
    public String toString() {
        return agent + " " + what;
    }
}
