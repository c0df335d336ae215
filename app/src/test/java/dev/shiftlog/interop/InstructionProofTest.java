package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first request of every agent's real program holds the block that init wrote for it. */
@Tag("interop")
class InstructionProofTest {
    private static MadeUpModels models;
    private static Map<String, RealAgent> programs;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        Clis clis = Clis.find();
        models = new MadeUpModels();
        programs = RealAgent.all(clis);
    }

    @AfterAll
    static void stop() {
        if (models != null) {
            models.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"claude,--private", "claude,--tracked", "codex,--private", "codex,--tracked",
            "gemini,--private",
            "copilot,--private"})
    void theBlockReachesTheModelAndGitSeesNoneThatIsPrivate(String agent, String visibility)
            throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path project = Files.createDirectories(folder.resolve("project")).toRealPath();
        Files.writeString(project.resolve("README.md"), "A made-up project.\n");
        git(project, "init", "-q");
        git(project, "add", "-A");
        git(project, "-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-q", "-m", "x");
        ShiftlogRun calls = ShiftlogRun.in(project)
                .with(Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin"));
        assertEquals(0, calls.run("init", "--agents", agent, visibility).code());

        models.take();
        Run.Result run = programs.get(agent).begin(home, project, models);
        assertEquals(0, run.exit(), run.errors() + run.output());
        List<String> requests = models.take()
                .stream()
                .map(request -> JsonWriter.line(request.body()))
                .toList();
        String block = "First read `.stitch/context.md` if it exists";
        assertTrue(requests.stream().anyMatch(body -> body.contains(block) && body.contains("PROBE")),
                () -> requests.toString());
        assertEquals(visibility.equals("--private"), git(project, "status", "--porcelain").isEmpty());
    }

    private static String git(Path project, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).directory(project.toFile()).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return answer;
    }
}
