package dev.shiftlog.cli.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftAndImportTest {
    private static final String SESSION = """
            {"id": "2026-11-21_090000", "started_at": "2026-11-21T09:00:00.000001", "ended_at": null,
             "task": "Build auth with JWT",
             "plan": {"description": "Auth", "steps": [
               {"title": "Schema", "detail": "", "status": "done", "notes": ""},
               {"title": "Password reset: flow", "detail": "", "status": "in-progress", "notes": ""},
               {"title": "Email", "detail": "", "status": "pending", "notes": ""}],
               "created_at": "2026-11-21T09:00:00.000001", "revised_at": null, "revision_history": []},
             "progress": [{"message": "Login returns JWT", "timestamp": "2026-11-21T09:30:00.000001"}],
             "decisions": [{"choice": "JWT over sessions", "reason": "stateless", "timestamp": "2026-11-21T09:31:00.000001"}],
             "dead_ends": [{"what": "bcrypt", "why": "fails on Windows", "timestamp": "2026-11-21T09:31:00.000001"}],
             "files_touched": [], "shiftlog": {
               "errors": [{"message": "TS2322 not assignable", "file": "auth.ts", "line": 42, "count": 2,
                 "first_seen": "2026-11-21T09:32:00.000001", "last_seen": "2026-11-21T09:32:00.000001",
                 "fingerprints": ["a"], "tried": [{"what": "added null check", "timestamp": "2026-11-21T09:33:00.000001"}]}],
               "runs": [{"command": "npm test", "exit": 1, "timestamp": "2026-11-21T09:34:00.000001"}]}}
            """;

    @TempDir
    private Path project;
    private ShiftlogRun shiftlog;

    @BeforeEach
    void openProject() throws IOException {
        shiftlog = ShiftlogRun.begun(project);
    }

    @Test
    void aSessionThatWasWellKeptBecomesAHandoffWithoutAnyTyping() throws IOException {
        session(SESSION);
        Answer draft = shiftlog.run("handoff", "draft", "--agent", "claude");
        assertEquals("", draft.err());
        assertTrue(draft.out().contains("session_id: 2026-11-21-1000-build-auth-with-jwt\n"), draft.out());
        assertTrue(draft.out().contains("next_todo_items:\n  - \"Password reset: flow\"\n"), draft.out());
        assertTrue(
                draft.out().contains("  - command: npm test\n    result: failed\n    notes: exit code 1\n"));
        assertTrue(draft.out()
                .contains("- added null check \u2014 did not solve: auth.ts:42: TS2322 not assignable\n"));
        Answer created = shiftlog.saying(draft.out()).run("handoff", "create");
        assertEquals(0, created.code(), created.err());
        assertEquals(0, shiftlog.run("handoff", "validate", "--sessions").code());
        assertTrue(shiftlog.run("handoff", "draft", "--agent", "claude")
                .out()
                .contains("supersedes: 2026-11-21-1000-build-auth-with-jwt\n"));
    }

    @Test
    void whatTheSessionDoesNotKnowIsMarkedAndRefusedUntilItIsFilled() throws IOException {
        session("{\"id\": \"2026-11-21_090000\", \"started_at\": \"2026-11-21T09:00:00.000001\", \"progress\":"
                + " [{\"message\": \"Looked around\", \"timestamp\": \"\"}]}");
        Answer draft = shiftlog.run("handoff", "draft");
        assertTrue(
                draft.err().contains("Note: still to fill in, or to drop: what is the next piece of work?"),
                draft.err());
        assertEquals(2, shiftlog.saying(draft.out()).run("handoff", "create").code());
        String filled = draft.out().replaceAll("\"?\\[fill in: [^\\]]*\\]\"?", "Write the parser");
        assertEquals(0, shiftlog.saying(filled).run("handoff", "create").code());
    }

    @Test
    void aDraftGoesToAFileOnRequest() throws IOException {
        session(SESSION);
        assertTrue(shiftlog.run("handoff", "draft", "-o", "h.md").out().contains("handoff create -i h.md"));
        assertTrue(Files.readString(project.resolve("h.md")).startsWith("---\nschema_version: 1\n"));
    }

    @Test
    void handoffsComeIntoTheSessionOnce() throws IOException {
        session("{\"id\": \"2026-11-21_090000\", \"started_at\": \"2026-11-21T09:00:00.000001\"}");
        for (String name : new String[]{"first", "second", "third"}) {
            shiftlog.saying(document(name)).run("handoff", "create");
        }
        assertTrue(shiftlog.run("handoff", "import", "--dry-run")
                .out()
                .contains("+ task: Ship the chart polling"));
        assertFalse(
                Files.readString(project.resolve(".stitch/current_session.json")).contains("Ship the chart"));
        Answer imported = shiftlog.run("handoff", "import");
        assertEquals(0, imported.code(), imported.err());
        assertTrue(imported.out().contains("- `npm run typecheck` was not_run: no run to import"),
                imported.out());
        String session = Files.readString(project.resolve(".stitch/current_session.json"));
        assertTrue(session.contains("\"choice\": \"Chose polling over websockets for simplicity\""), session);
        assertTrue(session.contains("\"text\": \"Add polling lifecycle with cleanup\""), session);
        assertTrue(session.contains("Y-axis scaling breaks when data is empty"), session);
        assertTrue(shiftlog.run("handoff", "import").out().contains("0 imported"),
                () -> shiftlog.run("handoff", "import").out());
    }

    private void session(String json) throws IOException {
        Files.writeString(project.resolve(".stitch/current_session.json"), json);
    }

    private static String document(String name) throws IOException {
        try (var in = DraftAndImportTest.class.getResourceAsStream("/handoff/" + name + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
