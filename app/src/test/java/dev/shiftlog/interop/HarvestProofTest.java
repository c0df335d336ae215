package dev.shiftlog.interop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.hook.HookHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every agent's real program plans, writes, and sees a compiler and a test fail by its own tools; what it keeps of that
 * fills the session's panels, once, and what it mends after that is taken from the new part alone.
 */
@Tag("interop")
class HarvestProofTest {
    private static final String NOW = "Write the cart";
    private static final String NEXT = "Prove the cart";
    private static final String FAULTY = "class Cart {\n    int total = \"none\";\n}\n";
    private static final String TEST = """
            import test from 'node:test';
            import assert from 'node:assert';
            import {readFileSync} from 'node:fs';

            test('a cart begins empty', () => assert.match(readFileSync('Cart.java', 'utf8'), /total = 0/));
            test('there is a cart', () => assert.ok(readFileSync('Cart.java')));
            """;
    private static final String COMPILE = "\"" + Path.of(System.getProperty("java.home"), "bin", "javac")
            + "\" Cart.java";
    private static final String PROVE = "node --test --test-reporter=tap cart.test.mjs";

    private static final Pattern TURN = Pattern.compile("\"turn\": \"([^\"]+)\"");

    @RegisterExtension
    static final MadeUpMachine machine = new MadeUpMachine();

    @ParameterizedTest
    @EnumSource(WorkingAgent.class)
    void whatTheAgentDidFillsThePanelsOnce(WorkingAgent agent) throws Exception {
        assertEquals(0, shiftlog("init").code());
        build(agent);
        assertEquals(List.of("plan: Build the cart", "step added: " + NOW, "step added: " + NEXT,
                "created Cart.java", "created cart.test.mjs",
                "error: incompatible types: String cannot be converted to int", "run: " + COMPILE,
                "test run: 1 pass, 1 fail (" + PROVE + ")", "run: " + PROVE), harvested());
        assertEquals(List.of(), harvested());
        assertEquals(
                "✗ e5  Cart.java:2 javac incompatible types: String cannot be converted to int\n",
                shiftlog("error", "list").out());
        assertShows(shiftlog("test", "list"), "1 pass, 1 fail", "a cart begins empty");
        assertEveryLinkLeadsToATurn();

        mend(agent);
        assertEquals(List.of("step " + NOW + ": done", "modified Cart.java", "resolved e5",
                "run: " + COMPILE, "test run: 2 pass, 0 fail (" + PROVE + ")", "run: " + PROVE),
                harvested());
        assertEquals(List.of(), harvested());
        assertShows(shiftlog("status"), "[x] " + NOW, "[ ] " + NEXT, "2 pass, 0 fail");
        assertEquals("No open errors.\n", shiftlog("error", "list").out());

        assertEquals(0, shiftlog("undo").code());
        assertShows(shiftlog("status"), "[~] " + NOW, "1 pass, 1 fail");
    }

    /** The hook answers at once and has a process of its own harvest. */
    @ParameterizedTest
    @EnumSource(WorkingAgent.class)
    void itsHooksTakeInWhatItDidWithoutBeingAsked(WorkingAgent agent) throws Exception {
        assertEquals(0, shiftlog("init").code());
        new HookedAgent(HookHost.valueOf(agent.name()), machine).prepare();
        Path program = ThisBuild.installed(machine.folder().resolve("installed"));
        shiftlog("hooks", "install", agent.id(), "--command", program.toString());
        build(agent);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertShows(shiftlog("status"), "[~] " + NOW, "[ ] " + NEXT,
                        "incompatible types: String cannot be converted to int", "1 pass, 1 fail"));
        assertShows(shiftlog("log"), agent.id() + " ", "harvest of " + agent.id());
        assertEquals(List.of(), harvested());
    }

    private static void build(WorkingAgent agent) throws IOException {
        List<ToolUse> work = new ArrayList<>(agent.plan(NOW, NEXT));
        work.add(agent.create(machine.project().resolve("Cart.java"), FAULTY));
        work.add(agent.create(machine.project().resolve("cart.test.mjs"), TEST));
        work.add(agent.shell(COMPILE));
        work.add(agent.shell(PROVE));
        say(agent, false, "Build the cart", work);
    }

    private static void mend(WorkingAgent agent) throws IOException {
        List<ToolUse> work = new ArrayList<>();
        work.add(agent.edit(machine.project().resolve("Cart.java"), "    int total = \"none\";",
                "    int total = 0;"));
        work.add(agent.shell(COMPILE));
        work.add(agent.shell(PROVE));
        work.addAll(agent.done(NOW, NEXT));
        say(agent, true, "Mend the cart", work);
    }

    private static void say(WorkingAgent agent, boolean goOn, String prompt, List<ToolUse> work)
            throws IOException {
        machine.models().use(work);
        Run.Result run = machine.run(agent.id(), agent.words(machine, goOn, prompt));
        assertEquals(0, run.exit(), run.output() + run.errors());
        assertEquals(List.of(), machine.models().unused());
    }

    private static ShiftlogRun.Answer shiftlog(String... words) {
        ShiftlogRun.Answer answer = machine.shiftlog().run(words);
        assertEquals(0, answer.code(), answer.err());
        return answer;
    }

    /** The lines that say what was taken from the conversation that was held last. */
    private static List<String> harvested() {
        String said = shiftlog("harvest", "latest").out();
        assertTrue(said.startsWith("Taken from ") || said.startsWith("Nothing new in "), said);
        return said.lines().skip(1).map(String::strip).toList();
    }

    private static void assertShows(ShiftlogRun.Answer answer, String... words) {
        String shown = answer.out();
        Stream.of(words).forEach(word -> assertTrue(shown.contains(word), shown));
    }

    /** Every entry that was taken names a turn, and the conversation has it. */
    private static void assertEveryLinkLeadsToATurn() throws IOException {
        String state = Files.readString(machine.project().resolve(".stitch/current_session.json"));
        List<String> turns = TURN.matcher(state).results().map(link -> link.group(1)).toList();
        assertEquals(8, turns.size(), state);
        String conversation = shiftlog("session", "show", "latest", "--json").out();
        turns.forEach(turn -> assertTrue(conversation.contains("\"id\": \"" + turn + "\""), turn));
    }
}
