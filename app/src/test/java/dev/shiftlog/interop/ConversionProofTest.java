package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun.Answer;
import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.transcript.View;
import dev.shiftlog.transfer.Order;
import dev.shiftlog.transfer.Planned;
import dev.shiftlog.transfer.Progress;
import dev.shiftlog.transfer.Staged;
import dev.shiftlog.transfer.Staged.Done;
import dev.shiftlog.transfer.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every agent's real program resumes what was converted for it and sends its model all of it. */
@Tag("interop")
class ConversionProofTest {
    private static final LocalFiles FILES = new LocalFiles();
    private static final Path BUILD = Path.of(System.getProperty("shiftlog.root"), "app", "target");

    @RegisterExtension
    static final MadeUpMachine machine = new MadeUpMachine();

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
        Done done = planned(order("claude", "gemini")).convert(Progress.NONE);
        RealGemini gemini = new RealGemini(machine);
        List<Seen> first = SeenList.beginnings(
                gemini.resume(done.conversation().id()).seen());
        assertTrue(first.size() > 30, first.size() + " items");
        for (int resumes = 2; resumes <= 4; resumes++) {
            assertEquals(0, gemini.list().exit());
            RealAgent.Resumed again = gemini.resume(done.conversation().id());
            assertEquals(0, again.run().exit(), again.run().errors());
            // The last answer is joined by the ones that the resumes brought.
            int whole = first.size() - 1;
            List<Seen> now = SeenList.beginnings(again.seen());
            assertEquals(first.subList(0, whole), now.subList(0, Math.min(whole, now.size())),
                    "resume " + resumes);
            assertTrue(
                    Delivery.shown(now.get(whole))
                            .startsWith(Delivery.shown(first.get(whole)).replace("]", "")),
                    "resume " + resumes);
        }
    }

    /** Codex's picker shows what its own index holds, and only Codex itself may write that. */
    @Test
    void codexTakesARegisteredConversationIntoItsIndex() throws Exception {
        Path file = Native.of("claude").write(machine.home().resolve(".claude"));
        Answer answer = machine.shiftlog()
                .run("session", "convert", "--from", "claude", "--to", "codex", "--source-session",
                        file.toString(), "--register", "--json");
        assertEquals(0, answer.code(), answer.toString());
        JsonObject told = JsonReader.read(answer.out()).asObject();
        assertTrue(index(machine.home().resolve(".codex")).contains(told.text("target")), "not in the index");
        assertTrue(Files.exists(Path.of(told.text("file"))), "the file is where it was");
        RealAgent.Resumed resumed = machine.agent("codex").resume(told.text("target"));
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

    /** The source as its agent itself writes it, and where it is to go. */
    private static Order order(String source, String target) throws Exception {
        Agent from = Agents.named(source).orElseThrow();
        Agent to = Agents.named(target).orElseThrow();
        Environment environment = new Environment(Map.of(), machine.home());
        Path file = Native.of(source).write(from.home(environment));
        Conversation conversation = from.reader().at(file, from.home(environment), FILES).orElseThrow();
        return new Order(from, conversation, to, to.home(environment), machine.project(),
                UUID.randomUUID().toString(), Optional.empty(), false);
    }

    private static Planned planned(Order order) throws Exception {
        Receipts receipts = new Receipts(machine.folder().resolve("state"));
        return Planned.of(order, Surroundings.local(receipts, Instant.now()));
    }

    private static int prove(List<String> pair) throws Exception {
        Order order = order(pair.getFirst(), pair.getLast());
        Delivery delivery;
        Done done;
        try (Staged staged = planned(order).stage(Progress.NONE)) {
            delivery = new Delivery(order.from(), order.to(), staged.report());
            done = staged.place(Progress.NONE);
        }
        ExpectedTalk expected = new ExpectedTalk(delivery.sendsPictures());
        order.from().reader().open(order.source(), FILES).read(View.LIVE, expected);
        RealAgent.Resumed resumed = machine.agent(order.to().id()).resume(done.conversation().id());
        assertEquals(0, resumed.run().exit(), resumed.run().errors() + resumed.run().output());
        delivery.assertDeclared(expected);
        return delivery.assertWhole(expected.seen(), resumed.seen());
    }
}
