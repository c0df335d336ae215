package dev.shiftlog.cli.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** Recorded from the original; values of several lines are one line here. */
    @ParameterizedTest
    @MethodSource("recorded")
    void statusAndHistoryOfTheOriginalsProjectsLookAsThere(JsonObject project) throws IOException {
        Path stitch = Files.createDirectories(folder.resolve(".stitch/sessions")).getParent();
        Files.writeString(stitch.resolve("config.json"), JsonWriter.indented(project.object("config")));
        if (!project.object("current_session").isEmpty()) {
            Files.writeString(stitch.resolve("current_session.json"),
                    JsonWriter.indented(project.object("current_session")));
        }
        for (Json session : project.list("sessions")) {
            Files.writeString(stitch.resolve("sessions/" + session.asObject().text("id") + ".json"),
                    JsonWriter.indented(session));
        }
        ShiftlogRun run = ShiftlogRun.in(folder);
        assertEquals(project.text("status_stdout"), run.run("status").out());
        assertEquals(project.text("history_stdout"), run.run("history").out());
    }

    static List<JsonObject> recorded() throws IOException, JsonException {
        try (InputStream stream = StateCommandsTest.class.getResourceAsStream("/state/status-cases.json")) {
            return JsonReader.read(stream.readAllBytes()).asList().stream().map(Json::asObject).toList();
        }
    }
}
