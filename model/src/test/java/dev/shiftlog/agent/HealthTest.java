package dev.shiftlog.agent;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A sound conversation of each tool, and what is found when one thing is taken away or changed. */
final class HealthTest {
    private static final Path FAULTS = Path.of(System.getProperty("shiftlog.root", ".."),
            "model/src/test/resources/faults");
    private static final String ID = "5f000000-0000-4000-8000-00000000000";
    @TempDir
    Path home;

    /** One thing taken away from the sound conversation or changed in it, and the fault that it makes. */
    private record Case(String what, String from, String to, String fault) {}

    private static String sound(String agent) throws IOException {
        return lines(agent).filter(line -> line.startsWith("{")).map(line -> line + "\n").collect(joining());
    }

    /** Three lines a case: the fault and what was done, what it was done to, what became of it. */
    private static List<Case> cases(String agent) throws IOException {
        List<String> lines = lines(agent).filter(line -> !line.isEmpty() && !line.startsWith("{")).toList();
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i + 2 < lines.size(); i += 3) {
            String[] title = lines.get(i).substring(2).split(": ", 2);
            cases.add(new Case(title[1], spelled(lines.get(i + 1)), spelled(lines.get(i + 2)), title[0]));
        }
        return cases;
    }

    private static Stream<String> lines(String agent) throws IOException {
        return Files.readAllLines(FAULTS.resolve(agent + ".txt")).stream();
    }

    private static String spelled(String line) {
        return line.substring(Math.min(2, line.length()))
                .replace("{LF}", "\n")
                .replace("{BOM}", "\ufeff")
                .replace("{LONG}", "x".repeat(50_000));
    }

    @TestFactory
    List<DynamicTest> whatIsBrokenIsNamed() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String agent : List.of("claude", "gemini", "codex", "copilot")) {
            tests(agent, sound(agent), tests);
        }
        return tests;
    }

    private void tests(String agent, String sound, List<DynamicTest> tests) throws IOException {
        int number = 1;
        for (Case broken : cases(agent)) {
            int fixture = number++;
            tests.add(DynamicTest.dynamicTest(agent + ": " + broken.what(), () -> {
                assertTrue(sound.contains(broken.from()), "the case changes nothing");
                List<String> faults = faults(agent, fixture,
                        sound.replace(broken.from(), broken.to()));
                assertTrue(faults.contains(broken.fault()), faults.toString());
            }));
        }
    }

    @Test
    void whatIsSoundHasNoFault() throws IOException {
        assertEquals(List.of(), faults("claude", 0, sound("claude")));
        assertEquals(List.of(), faults("gemini", 0, sound("gemini")));
        assertEquals(List.of(), faults("codex", 0, sound("codex")));
        assertEquals(List.of("NO_WORKSPACE"), faults("copilot", 0, sound("copilot")));
    }

    private List<String> faults(String name, int fixture, String content) throws IOException {
        Agent agent = Agents.named(name).orElseThrow();
        Path file = home.resolve(name + fixture).resolve(switch (name) {
            case "claude" -> ID + "1.jsonl";
            case "gemini" -> "session-2026-03-02T10-00-zzzzzzzz.jsonl";
            case "codex" -> "rollout-2026-03-03T11-00-00-" + ID + "1.jsonl";
            default -> "events.jsonl";
        });
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        LocalFiles files = new LocalFiles();
        Conversation conversation = agent.reader().at(file, home, files).orElseThrow();
        return agent.reader()
                .check(conversation, files)
                .stream()
                .map(finding -> finding.fault().name())
                .toList();
    }
}
