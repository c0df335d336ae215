package dev.shiftlog.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.receipt.Staging;
import dev.shiftlog.receipt.TakingBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a conversion leaves whose process was killed is gone after the next one; what lives is left alone. */
class LeftBehindTest {
    private static final Agent CLAUDE = Workbench.agent("claude");

    @TempDir
    Path folder;

    static Stream<String> targets() {
        return RoundTripTest.targets();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void theNextConversionRemovesWhatAKilledOneLeft(String target) throws Exception {
        assertEquals(KilledConversion.DIED, KilledConversion.died(folder, target, "publish"));
        Workbench bench = new Workbench(folder);
        Path home = bench.home(Workbench.agent(target));
        assertEquals(1, Staging.leftBehind(home).size(), ours(home).toString());
        bench.convert(bench.given(CLAUDE, Rich.talk(1)), Workbench.agent(target));
        assertEquals(List.of(), ours(home));
    }

    @Test
    void whatALivingConversionWritesIsLeftAlone() throws Exception {
        Process other = KilledConversion.start(folder, "codex", "publish", "wait");
        try {
            assertEquals('w', other.getInputStream().read());
            Workbench bench = new Workbench(folder);
            Path home = bench.home(Workbench.agent("codex"));
            List<Path> before = ours(home);
            assertEquals(2, before.size(), before.toString());
            assertEquals(List.of(), Staging.leftBehind(home));
            bench.convert(bench.given(CLAUDE, Rich.talk(1)), Workbench.agent("codex"));
            assertEquals(before, ours(home));
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void anInterruptWhileItIsWritingLeavesNothing(String target) throws Exception {
        Process other = KilledConversion.start(folder, target, "write", "wait");
        assertEquals('w', other.getInputStream().read());
        Workbench bench = new Workbench(folder);
        Path home = bench.home(Workbench.agent(target));
        assertEquals(2, ours(home).size());
        other.destroy();
        other.waitFor();
        assertEquals(List.of(), Files.exists(home) ? ours(home) : List.of());
        assertEquals(List.of(), bench.receipts().all());
    }

    @Test
    void anAppThatEndsWhileItIsWritingLeavesNothing() throws Exception {
        Workbench bench = new Workbench(folder);
        Agent codex = Workbench.agent("codex");
        Planned plan = Planned.of(bench.order(bench.given(CLAUDE, Rich.talk(1)), codex),
                bench.surroundings(step -> {
                    if (step.startsWith("receipt")) {
                        Staging.abandon();
                        assertTrue(Files.notExists(bench.home(codex)));
                    }
                }));
        assertThrows(IOException.class, () -> plan.convert(Progress.NONE));
        assertTrue(Files.notExists(bench.home(codex)));
        assertEquals(List.of(), bench.receipts().all());
    }

    @Test
    void lookingAloneRemovesNothing() throws Exception {
        KilledConversion.died(folder, "gemini", "receipt");
        Path home = new Workbench(folder).home(Workbench.agent("gemini"));
        List<Path> before = ours(home);
        assertEquals(1, Staging.leftBehind(home).size());
        assertEquals(before, ours(home));
        assertEquals(1, Staging.clear(home).size());
        assertEquals(List.of(), ours(home));
    }

    @Test
    void aFolderWithoutALockIsOfNobody() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home/.codex"));
        Path left = Files.createDirectories(home.resolve(".shiftlog-0/sessions"));
        Files.writeString(left.resolve("rollout.jsonl"), "{}\n");
        assertEquals(List.of(home.resolve(".shiftlog-0")), Staging.clear(home));
        assertEquals(List.of(), ours(home));
    }

    @Test
    void aFolderThatWasNotThereIsTakenAwayAgain() throws Exception {
        Workbench bench = new Workbench(folder);
        Agent codex = Workbench.agent("codex");
        var source = bench.given(CLAUDE, Rich.talk(1));
        Planned plan = Planned.of(bench.order(source, codex), bench.surroundings(step -> {
            if (step.startsWith("receipt")) {
                throw new IOException("made to fail");
            }
        }));
        assertThrows(IOException.class, () -> plan.convert(Progress.NONE));
        assertTrue(Files.notExists(bench.home(codex)));
        var done = bench.convert(source, codex);
        new TakingBack(done.receipt(), bench.receipts()).run();
        assertTrue(Files.notExists(bench.home(codex)));
    }

    private static List<Path> ours(Path home) throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(path -> path.getFileName().toString().startsWith(".shiftlog-"))
                    .sorted()
                    .toList();
        }
    }
}
