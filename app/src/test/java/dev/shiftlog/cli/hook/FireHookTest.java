package dev.shiftlog.cli.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FireHookTest {
    private static final Answer SILENCE = new Answer(0, "", "");

    @TempDir
    private Path folder;
    private HookProject project;

    @BeforeEach
    void openProject() throws IOException {
        project = new HookProject(folder.toRealPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"session-start", "pre-compact", "post-compact", "session-end", "stop",
            "user-prompt"})
    void aProjectThatIsNotOursHearsNothingAndGetsNoFiles(String event) throws IOException {
        Path transcript = Files.writeString(folder.resolve("t.jsonl"), "{}");
        assertEquals(SILENCE, project.fire(event, project.payload("session_id", "abc", "source", "compact",
                "trigger", "auto", "transcript_path", transcript.toString())));
        assertFalse(Files.exists(folder.resolve(".stitch")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"session-start", "pre-compact", "post-compact", "session-end", "stop",
            "user-prompt"})
    void garbageIsHarmless(String event) throws IOException {
        project.withFlow().withSession();
        for (String garbage : new String[]{"", "{{", "not json", "[]", "5",
                "{\"cwd\": 5, \"session_id\": {}}",
                "{\"cwd\": \"\\u0000\", \"transcript_path\": \"\\u0000\"}", "{\"source\": \"COMPACT\"}"}) {
            assertEquals(SILENCE, project.fire(event, garbage), garbage);
            assertEquals(SILENCE, project.fire(event, garbage, "--host", "nobody"), garbage);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compact", "resume"})
    void afterACompactionOrResumeTheFlowGoesOn(String source) {
        project.withFlow();
        Answer answer = project.fire("session-start", project.payload("source", source));
        assertEquals("{\"hookSpecificOutput\":{\"hookEventName\":\"SessionStart\",\"additionalContext\":\""
                + HookProject.FLOW_LINE.replace("\"", "\\\"") + "\"}}\n", answer.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"startup", "clear", "", "COMPACT"})
    void anotherStartIsSilentAboutTheFlow(String source) {
        project.withFlow();
        assertEquals(SILENCE, project.fire("session-start", project.payload("source", source)));
    }

    @Test
    void theProjectOfTheEnvironmentWinsOverTheFolderOfThePayload() {
        project.withFlow();
        Answer answer = project.shiftlog()
                .with(Map.of("CLAUDE_PROJECT_DIR", project.root().toString()))
                .saying("{\"source\": \"compact\", \"cwd\": \"/tmp\"}")
                .run("hook", "session-start");
        assertEquals(HookProject.FLOW_LINE, HookProject.context(answer));
    }

    @Test
    void afterACompactionTheAgentHearsTheFlowAndTheSessionAsOneMessage() throws IOException {
        project.withFlow().withSession();
        String context = HookProject.context(
                project.fire("session-start", project.payload("source", "compact", "session_id", "abc")));
        assertTrue(context.startsWith(HookProject.FLOW_LINE + "\n\nYou are in the middle of work"), context);
        assertTrue(context.contains("Task: Build auth with JWT"), context);
        assertTrue(context.contains("Next: continue Password reset flow"), context);
        assertTrue(context.contains("**bcrypt** -- fails on Windows"), context);
        assertTrue(project.read(".stitch/current_session.json").contains("\"conversation\": \"abc\""));
    }

    @Test
    void aFreshStartHearsOfTheWorkOfThisDay() throws IOException {
        project.withSession();
        String payload = project.payload("source", "startup", "session_id", "abc");
        assertTrue(HookProject.context(project.fire("session-start", payload))
                .contains("Task: Build auth with JWT"));
        project.write(".stitch/current_session.json",
                project.read(".stitch/current_session.json").replace("2026-11-21", "2026-11-18"));
        assertEquals(SILENCE, project.fire("session-start", payload));
    }

    @Test
    void aFreshStartInAProjectWithoutWorkIsSilent() throws IOException {
        project.write(".stitch/config.json", "{\"project_name\": \"x\", \"tech_stack\": []}");
        project.write(".stitch/current_session.json",
                "{\"id\": \"2026-11-21_090000\", \"started_at\": \"2026-11-21T09:00:00.000001\", \"progress\": []}");
        assertEquals(SILENCE,
                project.fire("session-start", project.payload("source", "startup", "session_id", "abc")));
    }

    @Test
    void beforeACompactionTheTranscriptIsKeptAndTheBreadcrumbWritten() throws IOException {
        project.withFlow().withSession();
        Path transcript = project.write("t.jsonl", "{\"a\":1}\n");
        assertEquals(SILENCE, project.fire("pre-compact", project.payload("session_id", "abc/../evil id",
                "trigger", "auto", "transcript_path", transcript.toString())));
        try (var kept = Files.list(folder.resolve(".stitch/session/snapshots"))) {
            Path snapshot = kept.findFirst().orElseThrow();
            assertTrue(snapshot.getFileName().toString().startsWith("transcript-abc_.._evil_id-"));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(snapshot)));
        }
        String resume = project.read(".stitch/session/RESUME.md");
        assertTrue(resume.startsWith("# Stitch session \u2014 resume breadcrumb\n\n_Compaction (auto) at 20"),
                resume);
        assertTrue(resume.contains(HookProject.FLOW_LINE));
        assertTrue(resume.contains("Task: Build auth with JWT"));
        assertTrue(project.read(".stitch/context.md").contains("Build auth with JWT"));
    }

    @Test
    void aMissingTranscriptStillLeavesTheBreadcrumb() throws IOException {
        project.withFlow();
        assertEquals(SILENCE, project.fire("pre-compact",
                project.payload("session_id", "abc", "transcript_path", "/nonexistent", "trigger",
                        "manual")));
        assertTrue(project.read(".stitch/session/RESUME.md").contains("_Compaction (manual) at"));
    }

    @Test
    void theAgentGoesOnWhenTheSessionOrItsFolderIsBroken() throws IOException {
        project.withFlow().withSession();
        project.write(".stitch/current_session.json", "{broken");
        project.write(".stitch/session/state.json", "{broken");
        Answer answer = project.fire("session-start",
                project.payload("source", "compact", "session_id", "abc"));
        assertEquals(0, answer.code());
        assertEquals(0, project.fire("pre-compact", project.payload("session_id", "abc")).code());
    }

    @Test
    void copilotHearsAgainAtItsNextPromptBecauseItStartsNoNewSession() throws IOException {
        project.withSession();
        Path transcript = project.write("events.jsonl", "{}\n");
        String payload = project.payload("sessionId", "abc", "transcriptPath", transcript.toString());
        assertEquals(SILENCE, project.fire("user-prompt", payload, "--host", "copilot"));
        project.fire("pre-compact", payload, "--host", "copilot");
        Answer answer = project.fire("user-prompt", payload, "--host", "copilot");
        assertTrue(answer.out().startsWith("{\"additionalContext\":\"You are in the middle of work"),
                answer.out());
        assertEquals(SILENCE, project.fire("user-prompt", payload, "--host", "copilot"));
    }

    @Test
    void geminiHearsWithItsFirstPromptBecauseItForgetsPromptsBehindWhatItHearsAtTheStart()
            throws IOException {
        project.withSession();
        String payload = project.payload("session_id", "abc", "source", "startup");
        assertEquals(SILENCE, project.fire("session-start", payload, "--host", "gemini"));
        Answer answer = project.fire("user-prompt", payload, "--host", "gemini");
        assertTrue(HookProject.context(answer).startsWith("Work on this project is logged with Shiftlog."));
        assertEquals(SILENCE, project.fire("user-prompt", payload, "--host", "gemini"));
    }

    @Test
    void geminiHearsAgainOnlyWhenItReallyCompressed() throws IOException {
        project.withSession();
        Path transcript = project.write("chat.jsonl", "{\"sessionId\":\"abc\"}\n");
        String payload = project.payload("session_id", "abc", "transcript_path", transcript.toString(),
                "trigger", "auto");
        project.fire("pre-compact", payload, "--host", "gemini");
        assertEquals(SILENCE, project.fire("user-prompt", payload, "--host", "gemini"));
        project.fire("pre-compact", payload, "--host", "gemini");
        Files.writeString(transcript, "{\"content\":\"Got it. Thanks for the additional context!\"}\n",
                StandardOpenOption.APPEND);
        Answer answer = project.fire("user-prompt", payload, "--host", "gemini");
        assertTrue(answer.out().startsWith("{\"hookSpecificOutput\":{\"hookEventName\":\"BeforeAgent\","),
                answer.out());
        assertEquals(1, snapshots());
        // From now on there is one from before the summary, which must not give way to one from after it.
        project.fire("pre-compact", payload, "--host", "gemini");
        project.fire("pre-compact", payload, "--host", "gemini");
        assertEquals(2, snapshots());
    }

    private long snapshots() throws IOException {
        try (var kept = Files.list(folder.resolve(".stitch/session/snapshots"))) {
            return kept.count();
        }
    }

    @Test
    void aSubfolderOfTheProjectIsPartOfIt() throws IOException {
        project.withSession();
        Files.createDirectories(folder.resolve("sub"));
        String payload = "{\"source\": \"compact\", \"session_id\": \"abc\", \"cwd\": \"" + project.root()
                + "/sub\"}";
        assertTrue(
                HookProject.context(project.fire("session-start", payload)).contains("Build auth with JWT"));
    }
}
