package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every agent's real program behind its shim, on a terminal: the first start begins a conversation, every
 * later one goes on with that one, and what the agent keeps is what Shiftlog lists.
 */
@Tag("interop")
@Tag("terminal")
class ShimProofTest {
    private static final String ANSWER = "Noted.";
    private static MadeUpModels models;
    private static Clis clis;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        clis = Clis.find();
        models = new MadeUpModels();
    }

    @AfterAll
    static void stop() {
        if (models != null) {
            models.close();
        }
    }

    private Path home;
    private Path project;
    private Map<String, String> environment;

    private void begin(ShimmedAgent agent) throws IOException {
        home = Files.createDirectories(folder.resolve("home")).toRealPath();
        project = Files.createDirectories(folder.resolve("my project")).toRealPath();
        agent.prepare(home, project, models.url());
        program(home.resolve(".local/bin/shiftlog"));
        environment = ShimmedAgent.environment(home, clis.bin(agent.id()).getParent(), models);
        assertEquals(0, shiftlog("setup", agent.id()).code());
    }

    /** The program that shims call: this build's classes. */
    private static void program(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                #!/bin/sh
                exec "%s" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%s" dev.shiftlog.Main "$@"
                """.formatted(Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private ShiftlogRun.Answer shiftlog(String... words) {
        return ShiftlogRun.in(project).with(environment).run(words);
    }

    private List<JsonObject> listed(ShimmedAgent agent) throws Exception {
        ShiftlogRun.Answer answer = shiftlog("session", "list", "--json", "--agent", agent.id());
        assertEquals("", answer.err());
        return JsonReader.read(answer.out()).asList().stream().map(Json::asObject).toList();
    }

    /** One start by the plain command, a prompt in it, and the way out again. */
    private void talk(Terminal terminal, ShimmedAgent agent, String prompt) throws IOException {
        agent.say(terminal, prompt);
        models.awaitPrompt(prompt);
        terminal.until(ANSWER);
        terminal.leave(agent.leave(), "ended with 0");
    }

    @ParameterizedTest
    @EnumSource(ShimmedAgent.class)
    void thePlainCommandBeginsAConversationAndGoesOnWithItEverAfter(ShimmedAgent agent) throws Exception {
        begin(agent);
        try (Terminal terminal = Terminal.open(folder, project, environment)) {
            talk(terminal, agent, "the FIRST prompt");
            String id = onlyOne(agent);
            for (String prompt : List.of("the SECOND prompt", "the THIRD prompt")) {
                models.take();
                talk(terminal, agent, prompt);
                assertEquals(id, onlyOne(agent));
                models.awaitPrompt("the FIRST prompt", prompt);
            }
            String text = shiftlog("session", "show", id).out();
            for (String prompt : List.of("the FIRST prompt", "the SECOND prompt", "the THIRD prompt")) {
                assertTrue(text.contains(prompt), text);
            }
            String state = Files.readString(project.resolve(".ai-session-manager/" + agent.id() + ".json"));
            assertTrue(state.contains(id), state);
            if (!agent.picker().isEmpty()) {
                terminal.run(agent.picker(), listed(agent).getFirst().text("title"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ShimmedAgent.class)
    void whatIsLoggedIsHandedOverAndTheAgentsOwnFlagsAreLeftAlone(ShimmedAgent agent) throws Exception {
        begin(agent);
        try (Terminal terminal = Terminal.open(folder, project, environment)) {
            talk(terminal, agent, "the FIRST prompt");
            assertEquals(0, shiftlog("init").code());
            assertEquals(0, shiftlog("task", "Sweep the SHOP").code());
            models.take();
            agent.handOver(terminal, onlyOne(agent));
            models.awaitPrompt("the FIRST prompt", "Sweep the SHOP");
            terminal.leave(agent.leave(), "ended with 0");
            terminal.run(agent.version() + "; echo \"ended with $?\"", "ended with 0");
            assertFalse(terminal.screen().contains("shiftlog:"), terminal.screen());
        }
    }

    @ParameterizedTest
    @EnumSource(ShimmedAgent.class)
    void aKeptConversationThatIsGoneIsPutBackAndGoesOn(ShimmedAgent agent) throws Exception {
        begin(agent);
        try (Terminal terminal = Terminal.open(folder, project, environment)) {
            talk(terminal, agent, "the FIRST prompt");
            String id = onlyOne(agent);
            assertEquals(0, shiftlog("session", "keep", id).code());
            Path file = Path.of(listed(agent).getFirst().text("file"));
            Files.delete(file);
            assertEquals("shiftlog", listed(agent).getFirst().text("archived_by"));
            assertEquals(0, shiftlog("session", "restore", id).code());
            models.take();
            talk(terminal, agent, "the SECOND prompt");
            assertEquals(id, onlyOne(agent));
            models.awaitPrompt("the FIRST prompt", "the SECOND prompt");
        }
    }

    /** Agy cannot be installed here: a script in its place notes how it was started and leaves a conversation. */
    @Test
    void antigravityPlayedByAScriptGoesOnByTheIdThatItChose() throws Exception {
        String id = "5e000000-0000-4000-8000-00000000000a";
        home = Files.createDirectories(folder.resolve("home")).toRealPath();
        project = Files.createDirectories(folder.resolve("my project")).toRealPath();
        Path agy = Files.createDirectories(folder.resolve("bin")).resolve("agy");
        Files.writeString(agy, """
                #!/bin/sh
                echo "agy [$*]" | tee -a "$HOME/calls"
                store=$HOME/.gemini/antigravity-cli
                mkdir -p "$store/brain/%1$s/.system_generated/logs" "$store/conversations"
                echo '{"step_index":0,"source":"USER_EXPLICIT","type":"USER_INPUT","status":"DONE",\
                "created_at":"2026-03-01T10:00:00Z","content":"<USER_REQUEST>Sweep</USER_REQUEST>"}' \
                    >"$store/brain/%1$s/.system_generated/logs/transcript_full.jsonl"
                echo '{"display":"Sweep","timestamp":1,"workspace":"%2$s","conversationId":"%1$s"}' >"$store/history.jsonl"
                : >"$store/conversations/%1$s.db"
                exit 4
                """.formatted(id, project));
        Files.setPosixFilePermissions(agy, PosixFilePermissions.fromString("rwx------"));
        program(home.resolve(".local/bin/shiftlog"));
        environment = ShimmedAgent.environment(home, agy.getParent(), models);
        assertEquals(0, shiftlog("setup", "agy").code());
        try (Terminal terminal = Terminal.open(folder, project, environment)) {
            terminal.run("agy -m x; echo \"ended with $?\"", "ended with 4");
            terminal.run("agy -m x; echo \"ended with $?\"", "ended with 4");
            terminal.run("agy auth; echo \"ended with $?\"", "ended with 4");
            terminal.run("SHIFTLOG_NEW=1 agy; echo \"ended with $?\"", "ended with 4");
            terminal.run("agy </dev/null; echo \"ended with $?\"", "ended with 4");
            terminal.run("CI=1 agy; echo \"ended with $?\"", "ended with 4");
        }
        assertEquals(List.of("agy [-m x]", "agy [--conversation " + id + " -m x]", "agy [auth]", "agy []",
                "agy []",
                "agy []"), Files.readAllLines(home.resolve("calls")));
        assertTrue(Files.readString(project.resolve(".ai-session-manager/agy.json")).contains(id));
    }

    private String onlyOne(ShimmedAgent agent) throws Exception {
        List<JsonObject> listed = listed(agent);
        assertEquals(1, listed.size(), listed::toString);
        return listed.getFirst().text("id");
    }

    @ParameterizedTest
    @EnumSource(ShimmedAgent.class)
    void theAgentStartsThoughShiftlogIsGoneOrBroken(ShimmedAgent agent) throws Exception {
        begin(agent);
        try (Terminal terminal = Terminal.open(folder, project, environment)) {
            Path program = home.resolve(".local/bin/shiftlog");
            Files.writeString(program, "#!/bin/sh\nexit 3\n");
            talk(terminal, agent, "though it is broken");
            assertTrue(terminal.screen().contains("starting " + agent.id() + " as it is"), terminal.screen());
            Files.delete(program);
            talk(terminal, agent, "though it is gone");
            assertTrue(terminal.screen().contains("is gone; starting " + agent.id() + " as it is"),
                    terminal.screen());
        }
    }
}
