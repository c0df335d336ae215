package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.ToolMap.Named;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.transcript.Loss.Fate;
import dev.shiftlog.transcript.Loss.Item;
import dev.shiftlog.transcript.View;
import dev.shiftlog.transfer.Examined.Done;
import dev.shiftlog.transfer.Examined;
import dev.shiftlog.transfer.Order;
import dev.shiftlog.transfer.Planned;
import dev.shiftlog.transfer.Progress;
import dev.shiftlog.transfer.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every agent's real program resumes what was converted for it and sends its model all of it. */
@Tag("interop")
class ConversionProofTest {
    /** Requests to these agents' models have no flag for a failed call. */
    private static final Set<String> WITHOUT_OUTCOME = Set.of("codex", "copilot");
    private static final Path BUILD = Path.of(System.getProperty("shiftlog.root"), "app", "target");

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

    static Stream<List<String>> pairs() {
        List<String> agents = List.of("claude", "gemini", "codex", "copilot");
        return agents.stream().flatMap(from -> agents.stream().map(to -> List.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void allThatWasConvertedReachesTheModel(List<String> pair) throws Exception {
        int items = prove(pair);
        Files.createDirectories(BUILD.resolve("interop"));
        Files.writeString(BUILD.resolve("interop").resolve(String.join("-", pair) + ".proven"),
                items + " items\n");
    }

    static Stream<List<String>> fromNotes() {
        return Stream.of("claude", "gemini", "codex", "copilot").map(to -> List.of("agy", to));
    }

    /** No proof, because the source is made from notes about it: but what we read of it arrives. */
    @ParameterizedTest
    @MethodSource("fromNotes")
    void whatIsReadByTheNotesAboutAgyReachesTheModel(List<String> pair) throws Exception {
        assertTrue(prove(pair) > 30);
    }

    /** Gemini deletes its own conversations when they are listed after a resume, and sends results twice. */
    @Test
    void geminiHasAllOfItAfterEveryResumeAndListing() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path project = Files.createDirectories(folder.resolve("my project")).toRealPath();
        Done done = converted(home, project, "claude", "gemini").write(Progress.NONE);
        RealGemini gemini = (RealGemini) programs.get("gemini");
        List<Seen> first = SeenList.beginnings(
                gemini.resume(home, done.conversation().id(), project, models).seen());
        assertTrue(first.size() > 30, first.size() + " items");
        for (int resumes = 2; resumes <= 4; resumes++) {
            assertEquals(0, gemini.list(home, project, models).exit());
            RealAgent.Resumed again = gemini.resume(home, done.conversation().id(), project, models);
            assertEquals(0, again.run().exit(), again.run().errors());
            // The last answer is joined by the ones that the resumes brought.
            int whole = first.size() - 1;
            List<Seen> now = SeenList.beginnings(again.seen());
            assertEquals(first.subList(0, whole), now.subList(0, Math.min(whole, now.size())),
                    "resume " + resumes);
            assertTrue(shown(now.get(whole)).startsWith(shown(first.get(whole)).replace("]", "")),
                    "resume " + resumes);
        }
    }

    /** Codex's picker shows what its own index holds, and only Codex itself may write that. */
    @Test
    void codexTakesARegisteredConversationIntoItsIndex() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path project = Files.createDirectories(folder.resolve("my project")).toRealPath();
        RealCodex codex = (RealCodex) programs.get("codex");
        Path file = Native.of("claude").write(home.resolve(".claude"));
        Map<String, String> environment = new HashMap<>(RealAgent.environment(home));
        environment.merge("PATH", codex.clis().bin("codex").getParent().toString(),
                (path, bin) -> bin + ":" + path);
        Answer answer = ShiftlogRun.in(project)
                .with(environment)
                .run("session", "convert", "--from", "claude", "--to", "codex", "--source-session",
                        file.toString(),
                        "--register", "--json");
        assertEquals(0, answer.code(), answer.toString());
        JsonObject told = JsonReader.read(answer.out()).asObject();
        assertTrue(index(home.resolve(".codex")).contains(told.text("target")), "not in the index");
        assertTrue(Files.exists(Path.of(told.text("file"))), "the file is where it was");
        RealAgent.Resumed resumed = codex.resume(home, told.text("target"), project, models);
        assertTrue(resumed.seen().size() > 30, resumed.run().errors());
    }

    private static String index(Path home) throws IOException {
        StringBuilder index = new StringBuilder();
        try (Stream<Path> files = Files.list(home)) {
            for (Path part : files.filter(path -> path.getFileName().toString().startsWith("state_"))
                    .toList()) {
                index.append(Files.readString(part, StandardCharsets.ISO_8859_1));
            }
        }
        return index.toString();
    }

    private Examined converted(Path home, Path project, String source, String target) throws Exception {
        Agent from = Agents.named(source).orElseThrow();
        Agent to = Agents.named(target).orElseThrow();
        Environment environment = new Environment(Map.of(), home);
        Path file = Native.of(source).write(from.home(environment));
        Order order = new Order(from,
                from.reader().at(file, from.home(environment), new LocalFiles()).orElseThrow(),
                to, to.home(environment), project, UUID.randomUUID().toString(), Optional.empty(), false);
        return Planned.of(order, Surroundings.local(new Receipts(folder.resolve("state")), Instant.now()))
                .examine(Progress.NONE);
    }

    private int prove(List<String> pair) throws Exception {
        Agent from = Agents.named(pair.getFirst()).orElseThrow();
        Agent to = Agents.named(pair.getLast()).orElseThrow();
        Path home = Files.createDirectories(folder.resolve("home"));
        Path project = Files.createDirectories(folder.resolve("my project")).toRealPath();
        Environment environment = new Environment(Map.of(), home);
        Path file = Native.of(from.id()).write(from.home(environment));
        Conversation source = from.reader().at(file, from.home(environment), new LocalFiles()).orElseThrow();

        Order order = new Order(from, source, to, to.home(environment), project, UUID.randomUUID().toString(),
                Optional.empty(), false);
        Surroundings around = Surroundings.local(new Receipts(folder.resolve("state")), Instant.now());
        Examined examined = Planned.of(order, around).examine(Progress.NONE);
        Done done = examined.write(Progress.NONE);

        ExpectedTalk expected = new ExpectedTalk(
                examined.report().count(Item.IMAGE, Fate.LEFT_TO_TARGET) == 0);
        from.reader().open(source, new LocalFiles()).read(View.LIVE, expected);
        RealAgent.Resumed resumed = programs.get(to.id())
                .resume(home, done.conversation().id(), project, models);
        assertEquals(0, resumed.run().exit(), resumed.run().errors() + resumed.run().output());
        assertDeclared(examined, expected);
        List<Seen> wanted = SeenList.joined(expected.seen());
        List<Seen> arrived = SeenList.joined(retold(resumed.seen(), to, from));
        for (int i = 0; i < Math.max(wanted.size(), arrived.size()); i++) {
            Seen one = i < wanted.size() ? wanted.get(i) : null;
            Seen other = i < arrived.size() ? arrived.get(i) : null;
            assertTrue(same(one, other, to, examined), "item " + i + "\nwanted  " + shown(one) + "\narrived "
                    + shown(other) + "\nall: " + arrived.stream().map(ConversionProofTest::shown).toList());
        }
        return wanted.size();
    }

    private static void assertDeclared(Examined examined, ExpectedTalk expected) {
        assertEquals(expected.count("thought"), examined.report().count(Item.REASONING, Fate.DROPPED)
                + examined.report().count(Item.REASONING, Fate.LEFT_TO_TARGET), "declared thoughts");
        assertEquals(expected.count("injected"), examined.report().count(Item.SYSTEM_NOTE, Fate.DROPPED),
                "declared injected texts");
        assertEquals(expected.count("summary"), examined.report().count(Item.COMPACTION, Fate.MAPPED),
                "declared summaries");
        long unsent = examined.report().count(Item.IMAGE, Fate.LEFT_TO_TARGET);
        assertTrue(unsent == 0 || unsent == expected.count("result picture"), "declared pictures");
        assertEquals(0, examined.report().count(Item.TEXT, Fate.DROPPED), "texts");
        assertEquals(0, examined.report().count(Item.IMAGE, Fate.DROPPED), "pictures");
        assertEquals(0, examined.report().count(Item.TOOL_RESULT, Fate.DROPPED), "results");
    }

    /** What the model got, told back in the source's tools. */
    private static List<Seen> retold(List<Seen> seen, Agent to, Agent from) {
        List<Seen> told = new ArrayList<>();
        for (Seen one : seen) {
            told.add(one instanceof Seen.Called called && !from.id().equals(to.id())
                    ? back(called, to, from)
                    : one);
        }
        return told;
    }

    private static Seen back(Seen.Called called, Agent to, Agent from) {
        Named own = new Named(called.name(), called.arguments());
        Named told = to.tools().toCanonical(own).flatMap(from.tools()::fromCanonical).orElse(own);
        return new Seen.Called(called.number(), told.name(), told.arguments());
    }

    private static boolean same(Seen wanted, Seen arrived, Agent to, Examined examined) {
        if (wanted instanceof Seen.Answered one && arrived instanceof Seen.Answered other) {
            boolean outcome = WITHOUT_OUTCOME.contains(to.id()) || one.failed() == other.failed();
            return outcome && one.call() == other.call()
                    && (one.text().equals(other.text()) || declaredCut(one.text(), other.text(), examined));
        }
        return wanted != null && wanted.equals(arrived);
    }

    /** The target shortened the output in the middle, and the report said that it would. */
    private static boolean declaredCut(String wanted, String arrived, Examined examined) {
        return examined.report().count(Item.TOOL_RESULT, Fate.LEFT_TO_TARGET) == 1
                && wanted.length() > 100_000
                && arrived.contains(wanted.substring(0, 20))
                && arrived.contains(wanted.substring(wanted.length() - 20).strip());
    }

    private static String shown(Seen seen) {
        String text = String.valueOf(seen);
        return text.length() > 300 ? text.substring(0, 300) + "… (" + text.length() + ")" : text;
    }
}
