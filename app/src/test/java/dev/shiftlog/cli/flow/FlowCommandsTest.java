package dev.shiftlog.cli.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowCommandsTest {
    private static final Answer SILENCE = new Answer(0, "", "");

    @TempDir
    private Path project;
    private ShiftlogRun shiftlog;

    @BeforeEach
    void openProject() {
        shiftlog = ShiftlogRun.in(project);
    }

    @Test
    void withoutAFlowEveryLookIsSilent() {
        assertEquals(SILENCE, flow("status"));
        assertEquals(SILENCE, flow("read"));
        assertEquals(SILENCE, flow("plan"));
        assertEquals(SILENCE, flow("clear"));
    }

    @Test
    void everyStepIsSilentAndStandsInTheState() throws JsonException {
        assertEquals(SILENCE, flow("init", "ideate"));
        assertEquals(SILENCE, flow("set-phase", "phase", "2:", "research"));
        assertEquals(SILENCE, flow("set-project", "3780", "Velvet", "Cinema", "mobile"));
        assertEquals(SILENCE, flow("add-screen", "projects/1/files/123", "Home", "page"));
        assertEquals(SILENCE, flow("set-design-system", "asset-9", "Neon", "Noir"));
        assertEquals(SILENCE, flow("set-artifact", "prdFinal", "temp/x-prd.md"));
        assertEquals(SILENCE, shiftlog.saying("# PRD\n").run("flow", "append-prd"));
        assertEquals("Stitch flow in progress (flow: ideate, phase: phase 2: research). Active project 3780"
                + " \"Velvet Cinema\". 1 screen(s) generated. Design system \"Neon Noir\" applied. PRD draft at"
                + " .stitch/session/prd-draft.md. Re-read .stitch/session/state.json and the PRD draft before"
                + " continuing. Continue the flow, do not restart it.\n", flow("status").out());
        assertEquals("MOBILE", state().object("activeProject").text("deviceType"));
    }

    @Test
    void aNameThatIsADeviceIsStillAName() throws JsonException {
        flow("set-project", "99", "Mobile");
        assertEquals("Mobile", state().object("activeProject").text("name"));
        assertEquals("", state().object("activeProject").text("deviceType"));
    }

    @Test
    void wrongCallsSayWhatIsMissing() {
        assertEquals(2, flow("set-project").code());
        assertEquals(2, flow("add-screen").code());
        assertEquals(2, flow("plan-add", "nowhere", "x").code());
        assertEquals(2, flow("plan-add", "progress").code());
        Answer unknown = flow("set-artifact", "nope", "x");
        assertEquals(
                new Answer(1, "",
                        "Error: unknown artifact key 'nope'. Known: prdDraft, prdFinal, designMd\n"),
                unknown);
        assertEquals("append-prd received no content, nothing written\n", flow("append-prd").err());
    }

    @Test
    void anUnreadableStateIsSetAsideAndSaidSo() throws Exception {
        Files.createDirectories(project.resolve(".stitch/session"));
        Files.writeString(project.resolve(".stitch/session/state.json"), "{{");
        assertTrue(flow("set-phase", "x").err().contains("its copy is"));
    }

    @Test
    void thePlanGrowsAndItsLastDecisionIsInTheStatusLine() {
        flow("init", "ideate");
        flow("plan-add", "decision", "Use", "SQLite");
        assertTrue(flow("plan").out().contains("Z) Use SQLite\n"));
        assertTrue(flow("status").out().contains("Last decision: \"Use SQLite\"."));
    }

    @Test
    void snapshotsAreListed() throws Exception {
        assertTrue(flow("snapshots").out().contains("No snapshots yet"));
        Path kept = project.resolve(".stitch/session/snapshots/transcript-abc-20261121100000000.jsonl");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "{}\n");
        assertEquals("2026-11-21T10:00:00.000Z  3 bytes  abc  .stitch/session/snapshots/"
                + "transcript-abc-20261121100000000.jsonl\n", flow("snapshots").out());
        assertTrue(flow("snapshots", "--json").out().contains("\"conversation\": \"abc\""));
    }

    @Test
    void aSnapshotIsShownAndBecomesAConversationThatItsAgentResumes() throws Exception {
        Path kept = project.resolve(".stitch/session/snapshots/transcript-abc-20261121100000000.jsonl");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, claude("u1", "null", "Before the compaction") + "{\"cut");
        // Linked, not copied: what stands behind the recorded length was written afterwards.
        Files.writeString(kept.resolveSibling(kept.getFileName() + ".length"),
                String.valueOf(Files.size(kept) - "{\"cut".length()));
        assertTrue(flow("snapshot", "latest").out().contains("Before the compaction"));
        Answer restored = shiftlog.with(Map.of("HOME", project.resolve("home").toString()))
                .run("flow", "restore", "abc", "--print");
        assertEquals(0, restored.code(), restored.err());
        assertTrue(restored.out().startsWith("claude --resume "), restored.out());
        try (var files = Files.walk(project.resolve("home/.claude/projects"))) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertTrue(Files.readString(file).contains("Before the compaction"));
        }
        assertEquals(1, flow("restore", "nothing").code());
    }

    private static String claude(String id, String parent, String text) {
        return """
                {"parentUuid":%s,"isSidechain":false,"type":"user","message":{"role":"user","content":"%s"},\
                "uuid":"%s","timestamp":"2026-11-21T10:00:00.000Z","sessionId":"abc"}
                """.formatted(parent, text, id);
    }

    private JsonObject state() throws JsonException {
        return JsonReader.read(flow("read").out()).asObject();
    }

    private Answer flow(String... words) {
        String[] call = new String[words.length + 1];
        call[0] = "flow";
        System.arraycopy(words, 0, call, 1, words.length);
        return shiftlog.run(call);
    }
}
