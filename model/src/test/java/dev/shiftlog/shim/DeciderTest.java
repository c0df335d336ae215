package dev.shiftlog.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.claude.ClaudeAgent;
import dev.shiftlog.agent.gemini.GeminiAgent;
import dev.shiftlog.resume.Defaults;
import dev.shiftlog.resume.KeptCopies;
import dev.shiftlog.shim.Decider.Decision;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeciderTest {
    private static final String OLD = "11111111-1111-4111-8111-111111111111";
    private static final String NEW = "22222222-2222-4222-8222-222222222222";
    private static final long OURS = 7;
    private static final String FRESH = "ffffffff-ffff-4fff-8fff-ffffffffffff";

    @TempDir
    Path home;

    private Path project;
    private Defaults defaults;
    private boolean open;
    private String written = "";
    private long running;

    @BeforeEach
    void begin() throws IOException {
        project = Files.createDirectories(home.resolve("work/shop")).toRealPath();
        defaults = new Defaults(project);
    }

    private Decider.Answer start(Path folder, boolean anew, String... words) throws IOException {
        return decider(new ClaudeAgent()).decide(folder, List.of(words), anew);
    }

    private List<String> start(Agent agent, String... words) throws IOException {
        return decider(agent).decide(project, List.of(words), false).decision().arguments();
    }

    private Decider decider(Agent agent) {
        return new Decider(agent, new Environment(Map.of(), home), new LocalFiles(),
                defaults, new KeptCopies(home.resolve("kept"), new LocalFiles()),
                new Decider.Moment(() -> FRESH, _ -> open, conversation -> conversation.id().equals(written),
                        process -> process == running, OURS));
    }

    private Path conversation(String id, Path folder, String when) throws IOException {
        String name = folder.toString().replaceAll("[^a-zA-Z0-9]", "-");
        Path file = Files.createDirectories(home.resolve(".claude/projects/" + name)).resolve(id + ".jsonl");
        Files.writeString(file, """
                {"parentUuid":null,"isSidechain":false,"type":"user","message":{"role":"user","content":"hi"},\
                "uuid":"u1","timestamp":"%s","cwd":"%s","sessionId":"%s"}
                """.formatted(when, folder, id));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(when)));
        return file;
    }

    @Test
    void theFirstStartGetsAnIdThatBecomesTheDefault() throws IOException {
        Decider.Answer answer = start(project, false, "hello");
        assertEquals(List.of("--session-id", FRESH, "hello"), answer.decision().arguments());
        assertEquals("New session " + FRESH + " (shop)", answer.line());
        assertEquals(Optional.of(FRESH), defaults.target("claude"));
    }

    @Test
    void aStartThatFailedUsesItsIdOnceMore() throws IOException {
        defaults.set("claude", OLD);
        assertEquals(List.of("--session-id", OLD), start(project, false).decision().arguments());
    }

    @Test
    void aFirstStartThatStillWaitsForItsFirstPromptKeepsItsIdForItself() throws IOException {
        running = 5;
        assertTrue(defaults.setFirst("claude", OLD, running));
        assertEquals(List.of("--session-id", FRESH), start(project, false).decision().arguments());
        assertEquals(Optional.of(OLD), defaults.target("claude"));
    }

    @Test
    void aFirstStartThatHasEndedWithoutAConversationGivesItsIdAway() throws IOException {
        assertTrue(defaults.setFirst("claude", OLD, 5));
        assertEquals(List.of("--session-id", OLD), start(project, false).decision().arguments());
    }

    @Test
    void aConversionThatNobodyHasOpenedDoesNotBecomeTheDefault() throws IOException {
        conversation(OLD, project, "2026-11-20T10:00:00Z");
        conversation(NEW, project, "2026-11-21T10:00:00Z");
        written = NEW;
        assertEquals(List.of("--resume", OLD), start(project, false).decision().arguments());
    }

    @Test
    void whatAScriptAskedDoesNotBecomeTheDefault() throws IOException {
        conversation(OLD, project, "2026-11-20T10:00:00Z");
        Path script = conversation(NEW, project, "2026-11-21T10:00:00Z");
        FileTime time = Files.getLastModifiedTime(script);
        Files.writeString(script, Files.readString(script)
                .replace("\"sessionId\"", "\"entrypoint\":\"sdk-cli\",\"sessionId\""));
        Files.setLastModifiedTime(script, time);
        assertEquals(List.of("--resume", OLD), start(project, false).decision().arguments());
    }

    @Test
    void theDefaultIsResumed() throws IOException {
        conversation(OLD, project, "2026-11-20T10:00:00Z");
        defaults.set("claude", OLD);
        Decider.Answer answer = start(project, false, "go on");
        assertEquals(List.of("--resume", OLD, "go on"), answer.decision().arguments());
        assertEquals("Resuming session " + OLD + " (shop)", answer.line());
    }

    @Test
    void aFirstPromptThatItsAgentWouldAnswerWithoutTheTurnsBeforeBeginsANewConversation() throws IOException {
        Path chats = Files.createDirectories(home.resolve(".gemini/tmp/shop/chats"));
        Files.writeString(chats.getParent().resolve(".project_root"), project.toString());
        Files.writeString(chats.resolve("session-2026-11-20T10-00-9999aaaa.jsonl"), """
                {"sessionId":"%s","projectHash":"0","kind":"main","startTime":"2026-11-20T10:00:00.000Z"}
                {"id":"m1","timestamp":"2026-11-20T10:00:00.000Z","type":"user","content":[{"text":"hi"}]}
                """.formatted(OLD));
        defaults.set("gemini", OLD);
        assertEquals(List.of("--resume", OLD, "-m", "x"), start(new GeminiAgent(), "-m", "x"));
        assertEquals(List.of("--session-id", FRESH, "-i", "go on"), start(new GeminiAgent(), "-i", "go on"));
        assertEquals(Optional.of(OLD), defaults.target("gemini"));
    }

    @Test
    void theDefaultFollowsTheConversationThatWasReallyUsedLast() throws IOException {
        conversation(OLD, project, "2026-11-20T10:00:00Z");
        conversation(NEW, project, "2026-11-21T10:00:00Z");
        defaults.set("claude", OLD);
        assertEquals(List.of("--resume", NEW), start(project, false).decision().arguments());
        assertEquals(Optional.of(NEW), defaults.target("claude"));
    }

    @Test
    void aStoredDefaultThatLiesAmongAnotherFoldersConversationsIsResumedThere() throws IOException {
        Path other = Files.createDirectories(home.resolve("work/other")).toRealPath();
        conversation(OLD, other, "2026-11-20T10:00:00Z");
        defaults.set("claude", OLD);
        Decider.Answer answer = start(project, false);
        assertEquals(List.of("--resume", OLD), answer.decision().arguments());
        assertEquals(Optional.of(other), answer.decision().folder());
    }

    @Test
    void theDefaultIsFoundBehindAnyNumberOfOthersConversations() throws IOException {
        Path other = Files.createDirectories(home.resolve("work/other")).toRealPath();
        conversation(OLD, other, "2026-11-20T10:00:00Z");
        for (int i = 10; i < 60; i++) {
            conversation("22222222-2222-4222-8222-2222222222" + i, Files.createDirectories(
                    home.resolve("work/busy")).toRealPath(), "2026-11-21T10:00:" + i + "Z");
        }
        defaults.set("claude", OLD);
        assertEquals(List.of("--resume", OLD), start(project, false).decision().arguments());
    }

    @Test
    void afterAResetTheNextStartIsFreshAndWhatIsUsedThenBecomesTheDefault() throws IOException {
        conversation(OLD, project, "2026-11-20T10:00:00Z");
        defaults.set("claude", OLD);
        defaults.forget("claude", Instant.parse("2026-11-20T11:00:00Z"));
        assertEquals(List.of("--session-id", FRESH), start(project, false).decision().arguments());
        assertEquals(Instant.MIN, defaults.forgotten("claude"));
        defaults.forget("claude", Instant.parse("2026-11-20T11:00:00Z"));
        conversation(NEW, project, "2026-11-21T10:00:00Z");
        assertEquals(List.of("--resume", NEW), start(project, false).decision().arguments());
    }

    @Test
    void aConversationOfAnotherProjectIsNotTaken() throws IOException {
        conversation(NEW, Files.createDirectories(home.resolve("work/other")), "2026-11-21T10:00:00Z");
        assertEquals(List.of("--session-id", FRESH), start(project, false).decision().arguments());
    }

    @Test
    void fromASubfolderTheConversationIsResumedInItsOwnFolder() throws IOException {
        conversation(OLD, project, "2026-11-20T10:00:00Z");
        Path below = Files.createDirectories(project.resolve("src"));
        Decider.Answer answer = start(below, false);
        assertEquals(Optional.of(project), answer.decision().folder());
        assertEquals("Resuming session " + OLD + " (in " + project + ")", answer.line());
    }

    @Test
    void aConversationThatIsOpenElsewhereIsLeftAlone() throws IOException {
        conversation(OLD, project, "2026-11-20T10:00:00Z");
        defaults.set("claude", OLD);
        open = true;
        assertEquals(List.of("--session-id", FRESH), start(project, false).decision().arguments());
        assertEquals(Optional.of(OLD), defaults.target("claude"));
    }

    @Test
    void askedForANewOneItStartsANewOne() throws IOException {
        conversation(OLD, project, "2026-11-20T10:00:00Z");
        assertEquals(List.of("--session-id", FRESH), start(project, true).decision().arguments());
    }

    @Test
    void theDecisionReachesTheShellUnchanged() {
        Decision decision = new Decision(Optional.of(Path.of("/a b")), List.of("--resume", "it's $HOME"));
        assertEquals("shiftlog-start\ncd -- '/a b' &&\nset -- '--resume' 'it'\\''s $HOME'\nshiftlog-end",
                decision.script());
    }
}
