package dev.shiftlog.cli.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.ShiftlogRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateCommandsTest {
    @TempDir
    private Path folder;

    /** As the original answers, but for what it does wrong; {@code -Dgolden=update} writes them anew. */
    @ParameterizedTest
    @ValueSource(strings = {"original", "lines", "undo", "refused"})
    void everyCallAnswersAsItsTranscriptSays(String name) throws IOException {
        Files.createDirectories(folder.resolve(".stitch/sessions"));
        Files.writeString(folder.resolve(".stitch/config.json"), """
                {"project_name": "acme-shop", "tech_stack": ["Java", "Docker"], "created_at": "x"}
                """);
        String expected = text(name);
        String now = new Transcript(expected).replayed(ShiftlogRun.in(folder));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(Path.of("src/test/resources/state/" + name + ".txt"), now);
        }
        assertEquals(expected, now);
    }

    private static String text(String name) throws IOException {
        try (InputStream stream = StateCommandsTest.class.getResourceAsStream("/state/" + name + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
