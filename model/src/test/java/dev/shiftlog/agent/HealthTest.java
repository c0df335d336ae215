package dev.shiftlog.agent;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private record Case(String what, String from, String to, String fault) {
        private static final String FILE = "file ";

        /** With "file" before a name, a file gets another one, or goes where there is none. */
        Map<String, String> in(Map<String, String> sound) {
            Map<String, String> files = new TreeMap<>();
            sound.forEach((name, content) -> {
                String other = from.equals(FILE + name) ? to : name;
                if (!other.isEmpty()) {
                    files.put(other, from.equals("{ALL}") ? to : content.replace(from, to));
                }
            });
            return files;
        }
    }

    /** The sound conversation: the lines of its file, and what lies beside it ("@ name content"). */
    private static Map<String, String> sound(String agent) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put(name(agent),
                lines(agent).filter(line -> line.startsWith("{"))
                        .map(line -> line + "\n")
                        .collect(joining()));
        lines(agent).filter(line -> line.startsWith("@ "))
                .map(line -> line.split(" ", 3))
                .forEach(
                        words -> files.put(words[1], spelled("  " + words[2])));
        return files;
    }

    private static String name(String agent) {
        return switch (agent) {
            case "claude" -> ID + "1.jsonl";
            case "gemini" -> "session-2026-03-02T10-00-zzzzzzzz.jsonl";
            case "codex" -> "sessions/rollout-2026-03-03T11-00-00-" + ID + "1.jsonl";
            default -> "events.jsonl";
        };
    }

    /** Three lines a case: the fault and what was done, what it was done to, what became of it. */
    private static List<Case> cases(String agent) throws IOException {
        List<String> lines = lines(agent)
                .filter(line -> !line.isEmpty() && !line.startsWith("{") && !line.startsWith("@ "))
                .toList();
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

    private void tests(String agent, Map<String, String> sound, List<DynamicTest> tests) throws IOException {
        int number = 1;
        for (Case broken : cases(agent)) {
            int fixture = number++;
            tests.add(DynamicTest.dynamicTest(agent + ": " + broken.what() + ": " + broken.fault(), () -> {
                Map<String, String> files = broken.in(sound);
                assertNotEquals(sound, files, "the case changes nothing");
                List<String> faults = faults(agent, fixture, files);
                assertTrue(broken.fault().equals("SOUND")
                        ? faults.isEmpty()
                        : faults.contains(broken.fault()), faults.toString());
            }));
        }
    }

    @Test
    void whatIsSoundHasNoFault() throws IOException {
        for (String agent : List.of("claude", "gemini", "codex", "copilot")) {
            assertEquals(List.of(), faults(agent, 0, sound(agent)));
        }
    }

    @Test
    void everyFaultThatIsNamedHasACase() throws Exception {
        for (String agent : List.of("claude", "gemini", "codex", "copilot")) {
            String type = "dev.shiftlog.agent." + agent + "." + agent.substring(0, 1).toUpperCase(Locale.ROOT)
                    + agent.substring(1) + "Fault";
            Set<String> named = new TreeSet<>();
            for (Object fault : Class.forName(type).getEnumConstants()) {
                named.add(((Fault) fault).name());
            }
            Set<String> shown = new TreeSet<>();
            cases(agent).forEach(broken -> shown.add(broken.fault()));
            shown.remove("SOUND");
            assertEquals(named, shown, agent);
        }
    }

    private List<String> faults(String name, int fixture, Map<String, String> content) throws IOException {
        Agent agent = Agents.named(name).orElseThrow();
        Path folder = home.resolve(name + fixture);
        for (Map.Entry<String, String> file : content.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        LocalFiles files = new LocalFiles();
        Path file = folder.resolve(content.keySet()
                .stream()
                .filter(path -> path.endsWith(".jsonl"))
                .findFirst()
                .orElseThrow());
        Conversation conversation = agent.reader().at(file, folder, files).orElseThrow();
        return agent.reader()
                .check(conversation, files)
                .stream()
                .map(finding -> finding.fault().name())
                .toList();
    }
}
