package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.interop.MadeUpModels.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first request of every agent's real program holds the block that init wrote for it. */
@Tag("interop")
class InstructionProofTest {
    @RegisterExtension
    static final MadeUpMachine machine = new MadeUpMachine();

    @ParameterizedTest
    @CsvSource({"claude,--private", "claude,--tracked", "codex,--private", "codex,--tracked",
            "gemini,--private",
            "copilot,--private"})
    void theBlockReachesTheModelAndGitSeesNoneThatIsPrivate(String agent, String visibility)
            throws Exception {
        Files.writeString(machine.project().resolve("README.md"), "A made-up project.\n");
        git("init", "-q");
        git("add", "-A");
        git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-q", "-m", "x");
        assertEquals(0, machine.shiftlog().run("init", "--agents", agent, visibility).code());

        machine.models().take();
        Run.Result run = machine.agent(agent).begin();
        assertEquals(0, run.exit(), run.errors() + run.output());
        List<Request> requests = machine.models().take();
        assertTrue(
                requests.stream()
                        .anyMatch(request -> request.holds("First read `.stitch/context.md` if it exists",
                                "PROBE")),
                requests::toString);
        assertEquals(visibility.equals("--private"), git("status", "--porcelain").isEmpty());
    }

    private static String git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).directory(machine.project().toFile()).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return answer;
    }
}
