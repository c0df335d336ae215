package dev.shiftlog.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.receipt.Receipt;
import dev.shiftlog.receipt.TakingBack;
import dev.shiftlog.transfer.Staged.Done;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {
    private static final Agent CLAUDE = Workbench.agent("claude");

    @TempDir
    Path folder;

    static Stream<String> targets() {
        return RoundTripTest.targets();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aFailureAtAnyStepLeavesTheTargetAsItWas(String target) throws Exception {
        Workbench bench = new Workbench(folder);
        Conversation source = bench.given(CLAUDE, Rich.talk(1));
        Path home = bench.home(Workbench.agent(target));
        Files.createDirectories(home);
        Files.writeString(home.resolve("session_index.jsonl"), "{\"id\": \"other\"}\n");
        Map<String, String> before = content(bench.home());
        List<String> steps = new ArrayList<>();
        Planned.of(bench.order(source, Workbench.agent(target)), bench.surroundings(steps::add))
                .convert(Progress.NONE);
        assertTrue(steps.size() >= 4, steps.toString());
        for (int failing = 0; failing < steps.size(); failing++) {
            int[] left = {failing};
            Workbench fresh = new Workbench(Files.createDirectories(folder.resolve("run " + failing)));
            Conversation again = fresh.given(CLAUDE, Rich.talk(1));
            Path freshHome = Files.createDirectories(fresh.home(Workbench.agent(target)));
            Files.writeString(freshHome.resolve("session_index.jsonl"), "{\"id\": \"other\"}\n");
            Map<String, String> untouched = content(fresh.home());
            Planned plan = Planned
                    .of(fresh.order(again, Workbench.agent(target)), fresh.surroundings(step -> {
                        if (left[0]-- == 0) {
                            throw new IOException("made to fail at " + step);
                        }
                    }));
            assertThrows(IOException.class, () -> plan.convert(Progress.NONE),
                    "step " + steps.get(failing));
            assertEquals(untouched, content(fresh.home()), "after a failure at " + steps.get(failing));
            assertEquals(List.of(), fresh.receipts().all(),
                    "receipts after a failure at " + steps.get(failing));
        }
        assertTrue(before.size() < content(bench.home()).size());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void takingBackRemovesExactlyWhatWasWritten(String target) throws Exception {
        Workbench bench = new Workbench(folder);
        Conversation source = bench.given(CLAUDE, Rich.talk(1));
        Path home = bench.home(Workbench.agent(target));
        Files.createDirectories(home);
        Files.writeString(home.resolve("session_index.jsonl"), "{\"id\": \"other\"}\n");
        Map<String, String> before = content(bench.home());
        bench.convert(source, Workbench.agent(target)).makeDefault(bench.project(), bench.receipts());
        Receipt receipt = bench.receipts().all().getFirst();
        TakingBack takingBack = new TakingBack(receipt, bench.receipts());
        assertEquals(List.of(), takingBack.changed());
        takingBack.run();
        assertEquals(before, content(bench.home()));
        assertEquals(Map.of(), content(bench.project()));
        assertEquals(List.of(), bench.receipts().all());
    }

    @Test
    void whatHasGrownIsNamedAndGoesToTheTrashOnly() throws Exception {
        Workbench bench = new Workbench(folder);
        Done done = bench.convert(bench.given(CLAUDE, Rich.talk(1)), Workbench.agent("gemini"));
        Path file = done.conversation().file();
        long size = Files.size(file);
        Files.writeString(file, "{\"id\": \"new\"}\n", StandardOpenOption.APPEND);
        TakingBack takingBack = new TakingBack(done.receipt(), bench.receipts());
        assertEquals(List.of(file + " has grown from " + size + " to " + (size + 14) + " bytes"),
                takingBack.changed());
        List<String> told = takingBack.run();
        assertTrue(told.getFirst().startsWith("moved " + file + " to "), told.toString());
    }

    @Test
    void aMarkerThatOthersNeedStays() throws Exception {
        Workbench bench = new Workbench(folder);
        Done done = bench.convert(bench.given(CLAUDE, Rich.talk(1)), Workbench.agent("gemini"));
        Path chats = done.conversation().file().getParent();
        Files.writeString(chats.resolve("session-2026-11-21T10-00-aaaaaaaa.jsonl"), "{}\n");
        new TakingBack(done.receipt(), bench.receipts()).run();
        assertTrue(Files.exists(chats.getParent().resolve(".project_root")));
    }

    @Test
    void anExistingConversationIsNeverOverwritten() throws Exception {
        Workbench bench = new Workbench(folder);
        Conversation source = bench.given(CLAUDE, Rich.talk(1));
        Done done = bench.convert(source, Workbench.agent("codex"));
        Order order = bench.order(source, Workbench.agent("codex"));
        Order same = new Order(order.from(), source, order.to(), order.targetHome(), order.folder(),
                done.conversation().id(), order.maxTokens(), false);
        Refused refused = assertThrows(Refused.class, () -> Planned.of(same, bench.surroundings()));
        assertTrue(refused.getMessage().contains("nothing is ever overwritten"), refused.getMessage());
    }

    @Test
    void anIdThatLeadsElsewhereIsRefused() throws Exception {
        Workbench bench = new Workbench(folder);
        Conversation source = bench.given(CLAUDE, Rich.talk(1));
        Order order = bench.order(source, CLAUDE);
        Order escaping = new Order(order.from(), source, order.to(), order.targetHome(), order.folder(),
                "../../../x", order.maxTokens(), false);
        assertThrows(Refused.class, () -> Planned.of(escaping, bench.surroundings()));
    }

    @Test
    void aFolderThatIsNotThereIsRefused() throws Exception {
        Workbench bench = new Workbench(folder);
        Conversation source = bench.given(CLAUDE, Rich.talk(1));
        Order order = bench.order(source, CLAUDE);
        Order nowhere = new Order(order.from(), source, order.to(), order.targetHome(),
                bench.project().resolve("gone"), order.targetId(), order.maxTokens(), false);
        assertThrows(Refused.class, () -> Planned.of(nowhere, bench.surroundings()));
    }

    @Test
    void aSourceThatGrowsMeanwhileIsRefused() throws Exception {
        Workbench bench = new Workbench(folder);
        Conversation source = bench.given(CLAUDE, Rich.talk(1));
        try (Staged staged = Planned.of(bench.order(source, CLAUDE), bench.surroundings())
                .stage(Progress.NONE)) {
            Files.writeString(source.file(), "\n", StandardOpenOption.APPEND);
            assertThrows(Refused.class, () -> staged.place(Progress.NONE));
        }
    }

    /** All files and folders below, with what is in them. */
    private static Map<String, String> content(Path root) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(path -> !path.equals(root)).toList()) {
                content.put(root.relativize(path).toString(),
                        Files.isDirectory(path) ? "folder" : Files.readString(path));
            }
        }
        return content;
    }
}
