package dev.shiftlog.interop;

import dev.shiftlog.ShiftlogRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What a proof needs: the agents' real programs, a made-up model that all of them ask, and for every test a home and a
 * project of its own, with an environment in which nothing of the person who runs the tests is left.
 */
final class MadeUpMachine implements BeforeAllCallback, BeforeEachCallback {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(120);

    private Clis clis;
    private MadeUpModels models;
    private Path folder;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        clis = Clis.find();
        models = new MadeUpModels();
        closeAfter(context, models);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("shiftlog-proof").toRealPath();
        // A program that was just ended may write a last line while its folder is taken away.
        closeAfter(context, () -> Awaitility.await().ignoreExceptions().until(() -> deleted(folder)));
        Path unpacked = Files.createDirectories(Clis.cache().resolve("copilot"));
        Files.createSymbolicLink(Files.createDirectories(home().resolve(".cache")).resolve("copilot"),
                unpacked);
        Files.createDirectory(project());
    }

    private static void closeAfter(ExtensionContext context, AutoCloseable resource) {
        context.getStore(Namespace.create(MadeUpMachine.class)).put("opened", resource);
    }

    private static boolean deleted(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
        return true;
    }

    /** Scratch space of this test, around its home and its project. */
    Path folder() {
        return folder;
    }

    Path home() {
        return folder.resolve("home");
    }

    Path project() {
        return folder.resolve("my project");
    }

    MadeUpModels models() {
        return models;
    }

    /** The real program of the agent. */
    RealAgent agent(String name) {
        return switch (name) {
            case "claude" -> new RealClaude(this);
            case "gemini" -> new RealGemini(this);
            case "codex" -> new RealCodex(this);
            case "copilot" -> new RealCopilot(this);
            default -> throw new IllegalArgumentException("no real program of " + name + " is here");
        };
    }

    Map<String, String> environment() {
        return AgentEnvironment.of(clis, home(), models);
    }

    /** Calls of our command line in the project. */
    ShiftlogRun shiftlog() {
        return ShiftlogRun.in(project()).with(environment());
    }

    /** Runs an agent's program in the project until it ends. */
    Run.Result run(String program, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(clis.bin(program).toString()));
        command.addAll(words);
        return Run.start(command, environment(), project(), LONGEST_CALL);
    }
}
