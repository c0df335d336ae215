package dev.shiftlog.store;

import static dev.shiftlog.store.Desk.CLAUDE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.session.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many write at once, in one process and in several, and one of them never comes back. */
class CrowdTest {
    @TempDir
    Path project;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(project);
    }

    @RepeatedTest(3)
    void twentyCallsAtOnceAreAllKept() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> calls = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                String message = "call " + i;
                calls.add(crowd.submit(() -> {
                    go.await();
                    return desk.progress(CLAUDE, message);
                }));
            }
            go.countDown();
        }
        for (Future<?> call : calls) {
            call.get();
        }
        assertEquals(20, new HashSet<>(desk.messages()).size());
        assertEquals(20, desk.workspace().history().records().size());
    }

    @Test
    void processesDoNotLoseEachOthersCalls() throws Exception {
        List<Process> crowd = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            crowd.add(DyingCall.start(project, "five", -i));
        }
        for (Process process : crowd) {
            assertEquals(0, process.waitFor());
        }
        assertEquals(20, new HashSet<>(desk.messages()).size());
        Set<Long> numbers = new HashSet<>();
        desk.workspace().history().records().forEach(record -> numbers.add(record.number()));
        assertEquals(20, numbers.size());
    }

    @Test
    void aHolderThatIsStoppedKeepsNobodyWaiting() throws Exception {
        desk.progress(CLAUDE, "first");
        Process holder = DyingCall.start(project, "hold", 1);
        byte[] held = new byte[5];
        assertEquals(4, holder.getInputStream().readNBytes(held, 0, 4));
        assertEquals("held", new String(held, 0, 4, StandardCharsets.UTF_8));
        assertEquals(0, new ProcessBuilder("kill", "-STOP", String.valueOf(holder.pid())).start().waitFor());

        Applied late = desk.workspace(20).apply(CLAUDE, List.of(Change.addEntry(Progress.of("late"))));
        String reason = assertInstanceOf(Applied.Queued.class, late).reason();
        assertTrue(reason.startsWith("the session is locked by person since"), reason);
        assertEquals(List.of(), desk.workspace().catchUp(Actor.PERSON));
        assertEquals(List.of("first"), desk.messages());

        holder.destroyForcibly().waitFor();
        assertEquals(List.of(), desk.workspace().catchUp(Actor.PERSON));
        assertEquals(List.of("first", "late"), desk.messages());
        desk.progress(CLAUDE, "next");
        assertEquals(List.of("first", "late", "next"), desk.messages());
    }

    @Test
    void filesThatAreReplacedUnderTheCallsAreTakenAsTheyCome() throws Exception {
        byte[] other = """
                {"id": "2026-01-01_000000", "started_at": "2026-01-01T00:00:00", "ended_at": null, "task": "branch",
                 "plan": null, "progress": [{"message": "on the branch", "timestamp": "2026-01-01T00:00:00"}],
                 "decisions": [], "dead_ends": [], "files_touched": []}
                """.getBytes(StandardCharsets.UTF_8);
        desk.progress(CLAUDE, "main");
        byte[] main = Files.readAllBytes(desk.folder.session());
        for (int i = 0; i < 10; i++) {
            desk.progress(CLAUDE, "call " + i);
            // As git does: a new file takes the place of the old one.
            Path fresh = Files.write(project.resolve("fresh"), i % 2 == 0 ? other : main);
            Files.move(fresh, desk.folder.session(), StandardCopyOption.ATOMIC_MOVE);
        }
        desk.progress(CLAUDE, "last");
        assertEquals(List.of("main", "last"), desk.messages()
                .stream()
                .filter(message -> !message.startsWith("call") && !message.contains("branch"))
                .toList());
        assertEquals(List.of(), List.copyOf(unreadable()));
    }

    private List<String> unreadable() throws IOException {
        Path quarantine = desk.folder.quarantine();
        if (!Files.exists(quarantine)) {
            return List.of();
        }
        try (var files = Files.list(quarantine)) {
            return files.map(Path::toString).toList();
        }
    }
}
