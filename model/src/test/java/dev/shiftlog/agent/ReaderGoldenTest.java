package dev.shiftlog.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shiftlog.agent.registry.Agents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every folder below conversations/AGENT is a home of that agent, with what must be read from it. */
final class ReaderGoldenTest {
    private static final Path FIXTURES = Path.of(System.getProperty("shiftlog.root", ".."),
            "model/src/test/resources/conversations");

    @TestFactory
    List<DynamicTest> everyHomeReadsAsExpected() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Agent agent : Agents.all()) {
            for (Path home : folders(FIXTURES.resolve(agent.id()))) {
                tests.add(DynamicTest.dynamicTest(agent.id() + " " + home.getFileName(),
                        () -> compare(agent, home)));
            }
        }
        return tests;
    }

    @Test
    void everyAgentHasFixtures() throws IOException {
        for (Agent agent : Agents.all()) {
            assertFalse(folders(FIXTURES.resolve(agent.id())).isEmpty(), agent.id());
        }
    }

    private static void compare(Agent agent, Path home) throws IOException {
        String read = TranscriptText.of(agent.reader(), home);
        Path golden = home.resolve("expected.txt");
        if (System.getProperty("golden", "").equals("update")) {
            Files.writeString(golden, read);
        }
        assertEquals(Files.readString(golden), read);
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }
}
