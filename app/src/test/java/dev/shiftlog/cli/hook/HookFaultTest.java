package dev.shiftlog.cli.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun.Answer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails, the agent goes on, and what can still be kept or told is kept or told. */
class HookFaultTest {
    @TempDir
    private Path folder;
    private HookProject project;
    private Path transcript;

    @BeforeEach
    void openProject() throws IOException {
        project = new HookProject(folder.toRealPath()).withFlow().withSession();
        transcript = project.write("t.jsonl", "{\"a\":1}\n");
    }

    @Test
    void aTranscriptThatIsGoneCostsOnlyItself() throws IOException {
        Files.delete(transcript);
        assertEquals(0, preCompact("claude", "abc").code());
        assertTrue(project.read(".stitch/session/RESUME.md").contains("Task: Build auth with JWT"));
        assertHears("Task: Build auth with JWT");
    }

    @Test
    void aBrokenSessionCostsNeitherTheTranscriptNorTheFlow() throws IOException {
        preCompact("claude", "before");
        project.write(".stitch/current_session.json", "{broken");
        Answer answer = preCompact("claude", "abc");
        assertEquals(0, answer.code());
        assertEquals("", answer.out());
        assertEquals(2, snapshots());
        assertHears(HookProject.FLOW_LINE);
        // The page is that of the last change that could be made.
        assertHears("Task: Build auth with JWT");
    }

    @Test
    void aSnapshotFolderThatCannotBeMadeCostsNeitherTheBreadcrumbNorTheBriefing() throws IOException {
        project.write(".stitch/session/snapshots", "a file in its place");
        Answer answer = preCompact("claude", "abc");
        assertEquals(0, answer.code());
        assertTrue(answer.err().startsWith("shiftlog hook pre-compact: "), answer.err());
        assertTrue(project.read(".stitch/session/RESUME.md").contains("Task: Build auth with JWT"));
        assertHears("Task: Build auth with JWT");
    }

    @Test
    void copilotHearsAtItsNextPromptAlsoWhenTheTranscriptCouldNotBeKept() throws IOException {
        project.write(".stitch/session/snapshots", "a file in its place");
        preCompact("copilot", "abc");
        Answer prompt = project.fire("user-prompt", project.payload("sessionId", "abc"), "--host", "copilot");
        assertTrue(prompt.out().contains("Task: Build auth with JWT"), prompt.out());
    }

    @Test
    void whileAnotherCallHoldsTheSessionTheAgentHearsAtOnceAndTheLinkIsMadeLater() throws Exception {
        project.shiftlog().run("progress", "One");
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"), OtherCall.class.getName(),
                folder.resolve(".stitch/shiftlog/lock").toString()).start();
        try {
            assertEquals('!', other.getInputStream().read());
            assertHears("Task: Build auth with JWT");
            assertFalse(project.read(".stitch/current_session.json").contains("\"abc\""));
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
        project.shiftlog().run("progress", "Two");
        assertTrue(project.read(".stitch/current_session.json").contains("\"conversation\": \"abc\""));
    }

    @Test
    void twoHostsThatCompactAtOnceLoseNothing() throws Exception {
        try (ExecutorService hosts = Executors.newFixedThreadPool(4)) {
            List<Future<Answer>> calls = new ArrayList<>();
            for (String host : List.of("claude", "codex", "claude", "codex")) {
                String id = host + calls.size();
                calls.add(hosts.submit(() -> preCompact(host, id)));
            }
            for (Future<Answer> call : calls) {
                assertEquals(new Answer(0, "", ""), call.get());
            }
        }
        project.shiftlog().run("progress", "Afterwards");
        String session = project.read(".stitch/current_session.json");
        for (String id : List.of("claude0", "codex1", "claude2", "codex3")) {
            assertTrue(session.contains("\"conversation\": \"" + id + "\""), id);
        }
        assertEquals(4, snapshots());
    }

    @Test
    void whatAKilledCallLeftHalfWrittenIsNoSnapshotAndInNobodysWay() throws IOException {
        project.write(".stitch/session/snapshots/.transcript-abc-20261121100000000.jsonl.tmp", "{\"ha");
        project.write(".stitch/session/.RESUME.md.tmp", "ha");
        assertEquals(new Answer(0, "", ""), preCompact("claude", "abc"));
        assertEquals(1, snapshots());
        assertHears("Task: Build auth with JWT");
    }

    /** Another process that holds a session's lock until its input ends. */
    static final class OtherCall {
        public static void main(String[] words) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(words[0]), StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                System.out.print(held.isValid() ? "!" : "?");
                System.out.flush();
                System.in.readAllBytes();
            }
        }
    }

    private Answer preCompact(String host, String conversation) {
        return project.fire("pre-compact",
                project.payload("session_id", conversation, "sessionId", conversation,
                        "trigger", "auto", "transcript_path", transcript.toString(), "transcriptPath",
                        transcript.toString()),
                "--host", host);
    }

    private void assertHears(String words) {
        Answer answer = project.fire("session-start",
                project.payload("source", "compact", "session_id", "abc"));
        assertEquals(0, answer.code());
        assertTrue(HookProject.context(answer).contains(words), answer.out());
    }

    private long snapshots() throws IOException {
        try (var files = Files.list(folder.resolve(".stitch/session/snapshots"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("transcript-")).count();
        }
    }
}
