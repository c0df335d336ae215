package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun.Answer;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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

    @RegisterExtension
    static final MadeUpMachine machine = new MadeUpMachine();

    private static void setUp(ShimmedAgent agent) throws IOException {
        agent.prepare(machine);
        setUp(agent.id());
    }

    private static void setUp(String agent) throws IOException {
        ThisBuild.script(program(), "exec " + ThisBuild.COMMAND + "\n");
        assertEquals(0, shiftlog("setup", agent).code());
    }

    private static Path program() {
        return machine.home().resolve(".local/bin/shiftlog");
    }

    /** Shims stand before everything, as the line that setup shows puts them. */
    private static Map<String, String> environment() {
        Map<String, String> environment = machine.environment();
        environment.merge("PATH", machine.home() + "/.local/share/shiftlog/shims:" + machine.home() + "/bin",
                (path, first) -> first + ":" + path);
        environment.put("SHELL", "/bin/sh");
        return environment;
    }

    private static Answer shiftlog(String... words) {
        return machine.shiftlog().with(environment()).run(words);
    }

    private static Terminal terminal() throws IOException {
        return Terminal.open(machine.folder(), machine.project(), environment());
    }

    private static List<JsonObject> listed(ShimmedAgent agent) throws Exception {
        Answer answer = shiftlog("session", "list", "--json", "--agent", agent.id());
        assertEquals("", answer.err());
        return JsonReader.read(answer.out()).asList().stream().map(Json::asObject).toList();
    }

    private static String onlyOne(ShimmedAgent agent) throws Exception {
        List<JsonObject> listed = listed(agent);
        assertEquals(1, listed.size(), listed::toString);
        return listed.getFirst().text("id");
    }

    /** One start by the plain command, a prompt in it, and the way out again. */
    private static void talk(Terminal terminal, ShimmedAgent agent, String prompt) throws IOException {
        agent.say(terminal, prompt);
        machine.models().awaitPrompt(prompt);
        terminal.until(ANSWER);
        terminal.leave(agent.leave(), "ended with 0");
    }

    @ParameterizedTest
    @EnumSource(ShimmedAgent.class)
    void thePlainCommandBeginsAConversationAndGoesOnWithItEverAfter(ShimmedAgent agent) throws Exception {
        setUp(agent);
        try (Terminal terminal = terminal()) {
            talk(terminal, agent, "the FIRST prompt");
            String id = onlyOne(agent);
            for (String prompt : List.of("the SECOND prompt", "the THIRD prompt")) {
                machine.models().take();
                talk(terminal, agent, prompt);
                assertEquals(id, onlyOne(agent));
                machine.models().awaitPrompt("the FIRST prompt", prompt);
            }
            String text = shiftlog("session", "show", id).out();
            for (String prompt : List.of("the FIRST prompt", "the SECOND prompt", "the THIRD prompt")) {
                assertTrue(text.contains(prompt), text);
            }
            String state = Files
                    .readString(machine.project().resolve(".ai-session-manager/" + agent.id() + ".json"));
            assertTrue(state.contains(id), state);
            if (!agent.picker().isEmpty()) {
                terminal.run(agent.picker(), listed(agent).getFirst().text("title"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ShimmedAgent.class)
    void thePlainCommandFollowsToTheConversationThatWasBegunInTheAgentItself(ShimmedAgent agent)
            throws Exception {
        setUp(agent);
        try (Terminal terminal = terminal()) {
            agent.say(terminal, "the FIRST prompt");
            machine.models().awaitPrompt("the FIRST prompt");
            terminal.until(ANSWER);
            terminal.type(agent.anew());
            terminal.untilGone(ANSWER);
            terminal.type("the SECOND prompt");
            machine.models().awaitPrompt("the SECOND prompt");
            terminal.leave(agent.leave(), "ended with 0");
            machine.models().take();
            talk(terminal, agent, "the THIRD prompt");
            machine.models().awaitPrompt("the SECOND prompt", "the THIRD prompt");
            assertTrue(machine.models()
                    .take()
                    .stream()
                    .noneMatch(request -> request.holds("the FIRST prompt", "the THIRD prompt")));
            assertEquals(2, listed(agent).size(), () -> agent.id());
            String state = Files
                    .readString(machine.project().resolve(".ai-session-manager/" + agent.id() + ".json"));
            assertTrue(state.contains(listed(agent).getFirst().text("id")), state);
        }
    }

    @ParameterizedTest
    @EnumSource(ShimmedAgent.class)
    void whatIsLoggedIsHandedOverAndTheAgentsOwnFlagsAreLeftAlone(ShimmedAgent agent) throws Exception {
        setUp(agent);
        try (Terminal terminal = terminal()) {
            talk(terminal, agent, "the FIRST prompt");
            assertEquals(0, shiftlog("init").code());
            assertEquals(0, shiftlog("task", "Sweep the SHOP").code());
            machine.models().take();
            agent.handOver(terminal, onlyOne(agent));
            machine.models().awaitPrompt("the FIRST prompt", "Sweep the SHOP");
            terminal.leave(agent.leave(), "ended with 0");
            terminal.run(agent.version() + "; echo \"ended with $?\"", "ended with 0");
            assertFalse(terminal.screen().contains("shiftlog:"), terminal.screen());
        }
    }

    @ParameterizedTest
    @EnumSource(ShimmedAgent.class)
    void aKeptConversationThatIsGoneIsPutBackAndGoesOn(ShimmedAgent agent) throws Exception {
        setUp(agent);
        try (Terminal terminal = terminal()) {
            talk(terminal, agent, "the FIRST prompt");
            String id = onlyOne(agent);
            assertEquals(0, shiftlog("session", "keep", id).code());
            Path file = Path.of(listed(agent).getFirst().text("file"));
            Files.delete(file);
            assertEquals("shiftlog", listed(agent).getFirst().text("archived_by"));
            assertEquals(0, shiftlog("session", "restore", id).code());
            machine.models().take();
            talk(terminal, agent, "the SECOND prompt");
            assertEquals(id, onlyOne(agent));
            machine.models().awaitPrompt("the FIRST prompt", "the SECOND prompt");
        }
    }

    /** Agy cannot be installed here: a script in its place notes how it was started and leaves a conversation. */
    private static void playAgy(String id) throws IOException {
        ThisBuild.script(machine.home().resolve("bin/agy"), """
                echo "agy [$*]" | tee -a "$HOME/calls"
                store=$HOME/.gemini/antigravity-cli
                mkdir -p "$store/brain/%1$s/.system_generated/logs" "$store/conversations"
                echo '{"step_index":0,"source":"USER_EXPLICIT","type":"USER_INPUT","status":"DONE",\
                "created_at":"2026-03-01T10:00:00Z","content":"<USER_REQUEST>Sweep</USER_REQUEST>"}' \
                    >"$store/brain/%1$s/.system_generated/logs/transcript_full.jsonl"
                echo '{"display":"Sweep","timestamp":1,"workspace":"%2$s","conversationId":"%1$s"}' >"$store/history.jsonl"
                : >"$store/conversations/%1$s.db"
                exit 4
                """.formatted(id, machine.project()));
    }

    @Test
    void antigravityPlayedByAScriptGoesOnByTheIdThatItChose() throws Exception {
        String id = "5e000000-0000-4000-8000-00000000000a";
        playAgy(id);
        setUp("agy");
        try (Terminal terminal = terminal()) {
            for (String call : List.of("agy -m x", "agy -m x", "agy auth", "SHIFTLOG_NEW=1 agy",
                    "agy </dev/null",
                    "CI=1 agy")) {
                terminal.run(call + "; echo \"ended with $?\"", "ended with 4");
            }
        }
        assertEquals(List.of("agy [-m x]", "agy [--conversation " + id + " -m x]", "agy [auth]", "agy []",
                "agy []", "agy []"), Files.readAllLines(machine.home().resolve("calls")));
        assertTrue(Files.readString(machine.project().resolve(".ai-session-manager/agy.json")).contains(id));
    }

    @ParameterizedTest
    @EnumSource(ShimmedAgent.class)
    void theAgentStartsThoughShiftlogIsGoneOrBroken(ShimmedAgent agent) throws Exception {
        setUp(agent);
        try (Terminal terminal = terminal()) {
            ThisBuild.script(program(), "exit 3\n");
            talk(terminal, agent, "though it is broken");
            assertTrue(terminal.screen().contains("starting " + agent.id() + " as it is"), terminal.screen());
            Files.delete(program());
            talk(terminal, agent, "though it is gone");
            assertTrue(terminal.screen().contains("is gone; starting " + agent.id() + " as it is"),
                    terminal.screen());
        }
    }
}
