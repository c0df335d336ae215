package dev.shiftlog.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.agent.Launching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the script for a made-up agent under a terminal of its own. */
@DisabledOnOs({OS.WINDOWS, OS.MAC})
class ShimScriptTest {
    private static final String ANSWER = """
            #!/bin/sh
            cat <<'END'
            %s
            END
            """;

    @TempDir
    Path home;

    private Path shim;

    @BeforeEach
    void install() throws IOException {
        script("shims/toy", new ShimScript("toy", new ToyLaunching(), home.resolve("shiftlog")).text());
        script("bin/toy", """
                #!/bin/sh
                printf 'toy in %s:' "${PWD##*/}"
                for word do printf ' [%s]' "$word"; done
                exit 7
                """);
        shiftlogAnswers("shiftlog-start\nset -- '--resume' 'it'\\''s'\nshiftlog-end");
        shim = home.resolve("shims/toy");
        Files.createDirectories(home.resolve("project/sub"));
    }

    private void shiftlogAnswers(String answer) throws IOException {
        script("shiftlog", ANSWER.formatted(answer));
    }

    private void script(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What the agent was started with, as it prints it at a terminal. */
    private String typing(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(shim.toString()));
        command.addAll(List.of(words));
        return run(List.of("script", "-qec", Shell.command(command), "/dev/null"), Map.of());
    }

    private String run(List<String> command, Map<String, String> more)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.resolve("project").toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .put("PATH", home.resolve("shims") + ":" + home.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().putAll(more);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes()).replace("\r", "");
        assertEquals(7, process.waitFor(), output);
        return output;
    }

    @Test
    void thePlainCommandGoesOnWithTheConversation() throws IOException, InterruptedException {
        assertEquals("toy in project: [--resume] [it's]", typing());
    }

    @Test
    void theAgentIsStartedInTheFolderThatTheConversationNeeds() throws IOException, InterruptedException {
        shiftlogAnswers(
                "shiftlog-start\ncd -- '" + home.resolve("project/sub") + "' &&\nset -- '-r'\nshiftlog-end");
        assertEquals("toy in sub: [-r]", typing());
    }

    @ParameterizedTest
    @CsvSource({"--help", "-p", "--print=x", "mcp", "-m x mcp", "prompt -p", "--verbose mcp"})
    void theScriptStepsAsideForWhatAsksForSomethingElse(String line)
            throws IOException, InterruptedException {
        String[] words = line.split(" ");
        assertEquals("toy in project: [" + String.join("] [", words) + "]", typing(words));
    }

    @ParameterizedTest
    @CsvSource({"hello", "hello mcp", "- mcp", "--model=x hello"})
    void aPromptIsNoReasonToStepAside(String line) throws IOException, InterruptedException {
        assertEquals("toy in project: [--resume] [it's]", typing(line.split(" ")));
    }

    @Test
    void withoutATerminalTheAgentStartsAsItIs() throws IOException, InterruptedException {
        assertEquals("toy in project: [hello]", run(List.of(shim.toString(), "hello"), Map.of()));
    }

    @Test
    void insideAnAgentTheAgentStartsAsItIs() throws IOException, InterruptedException {
        assertEquals("toy in project: [hello]",
                run(List.of("script", "-qec", shim + " hello", "/dev/null"), Map.of("CLAUDECODE", "1")));
    }

    @Test
    void anAnswerThatIsNotWholeIsNotFollowed() throws IOException, InterruptedException {
        shiftlogAnswers("shiftlog-start\nset -- '--resume'");
        assertEquals("shiftlog: starting toy as it is; 'shiftlog doctor' tells more\ntoy in project: [hello]",
                typing("hello"));
    }

    @Test
    void withoutShiftlogTheAgentStartsAllTheSame() throws IOException, InterruptedException {
        Files.delete(home.resolve("shiftlog"));
        assertEquals("shiftlog: " + home.resolve("shiftlog") + " is gone; starting toy as it is\n"
                + "toy in project: [hello]", typing("hello"));
    }

    private record ToyLaunching() implements Launching {
        @Override
        public String program() {
            return "toy";
        }

        @Override
        public List<String> resuming(String id) {
            throw new AssertionError("the script does not launch by itself");
        }

        @Override
        public Set<String> bypassFlags() {
            return Set.of("-p", "--print");
        }

        @Override
        public Set<String> bypassWords() {
            return Set.of("mcp");
        }
    }
}
