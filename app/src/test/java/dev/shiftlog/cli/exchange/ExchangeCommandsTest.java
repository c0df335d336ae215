package dev.shiftlog.cli.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCommandsTest {
    @TempDir
    private Path project;
    private ShiftlogRun shiftlog;

    @BeforeEach
    void openProject() {
        shiftlog = ShiftlogRun.in(project).with(Map.of("HOME", project.resolve("home").toString()));
    }

    @Test
    void aProjectOfAllFiveSystemsIsTakenOverOnce() throws IOException {
        shiftlog.saying(handoff()).run("handoff", "create");
        shiftlog.run("flow", "init", "ideate");
        write(".session-state.json", """
                {"session_id": "sess_20261120_001", "project": "my-api", "timestamp": "2026-11-20T18:00:00Z",
                 "objectives": {"primary": "Ship the chart polling lifecycle with clean teardown", "secondary": []},
                 "progress": {"completed": ["Wired the endpoint"], "in_progress": [], "blocked": []},
                 "todos": ["Ask about limits"]}
                """);
        write(".ai-session-manager/claude.json",
                "{\"version\": 1, \"tool\": \"claude\", \"session_mode\": \"managed-id\", \"resume_target\": \"abc\"}");
        Answer planned = shiftlog.run("migrate", "--dry-run");
        assertTrue(planned.out().contains(".agent-history/: would be imported"), planned.out());
        assertFalse(Files.exists(project.resolve(".stitch/config.json")));
        Answer migrated = shiftlog.run("migrate");
        assertEquals(0, migrated.code(), migrated.err());
        assertTrue(migrated.out().contains(".stitch/: began a session"), migrated.out());
        assertTrue(migrated.out().contains("  + todo: Add polling lifecycle with cleanup"), migrated.out());
        assertTrue(migrated.out().contains("  + progress: Wired the endpoint"), migrated.out());
        assertTrue(migrated.out().contains(".stitch/session/: used as it is"), migrated.out());
        assertTrue(migrated.out().contains("claude: its plain command goes on with abc"), migrated.out());
        Answer again = shiftlog.run("migrate");
        assertTrue(again.out().contains(".agent-history/: 0 imported"), again.out());
    }

    @Test
    void whatWasImportedBeforeIsNotToldAsImportedAgain() throws IOException {
        begin();
        write(".session-state.json", """
                {"session_id": "sess_20251024_001", "project": "shop", "timestamp": "2025-10-24T10:30:00Z",
                 "objectives": {"primary": "Build auth", "secondary": ["Tests"], "status": "in-progress"},
                 "files": {"created": ["a.ts"], "modified": ["b.ts"], "deleted": ["c.ts"]},
                 "errors": {"unresolved": [{"file": "a.ts", "line": 4, "error": "bad", "attempts": 2}]},
                 "tests": {"passing": 3, "failing": 1, "failed_paths": ["a.test.ts:login"]}, "todos": ["more"]}
                """);
        Answer first = shiftlog.run("migrate");
        assertTrue(first.out().contains("  + created a.ts"), first.out());
        Answer again = shiftlog.run("migrate");
        assertTrue(again.out().contains(".session-state.json: 0 imported"), again.out());
    }

    @Test
    void importingNamesWhatDoesNotFitAndADryRunChangesNothing() throws IOException {
        begin();
        assertTrue(shiftlog.run("import").err().contains("nothing to import"));
        shiftlog.saying(handoff()).run("handoff", "create");
        Answer dry = shiftlog.run("import", "handoffs", "--dry-run");
        assertTrue(dry.out().contains("  - `npm run typecheck` was not_run: no run to import"), dry.out());
        assertFalse(read(".stitch/current_session.json").contains("Add polling"));
        assertEquals(0, shiftlog.run("import").code());
        assertTrue(read(".stitch/current_session.json").contains("Add polling lifecycle with cleanup"));
        assertEquals(2, shiftlog.run("import", "emacs").code());
    }

    @Test
    void whoReadsOrSavesASessionWithASecretIsWarnedByItsKind() throws IOException {
        begin();
        shiftlog.run("progress", "used ghp_" + "a1B2".repeat(9));
        for (String[] call : new String[][]{{"context"}, {"resume"}, {"save"}}) {
            Answer answer = shiftlog.run(call);
            assertTrue(answer.err().contains("seems to hold a secret (GitHub token)"),
                    call[0] + answer.err());
            assertFalse(answer.err().contains("a1B2"), answer.err());
        }
    }

    @Test
    void exportingSaysWhatItLeavesOutAndRedactsOnRequest() throws IOException {
        begin();
        shiftlog.run("note", "remember the milk");
        shiftlog.run("progress", "used ghp_" + "a1B2".repeat(9));
        Answer handoff = shiftlog.run("export", "handoff");
        assertTrue(handoff.err().contains("Note: left out, because a handoff has no place for it: 1 x note"),
                handoff.err());
        assertTrue(handoff.err().contains("Warning: possible leak: GitHub token; export with --redact"),
                handoff.err());
        Answer redacted = shiftlog.run("export", "session", "--redact", "-o", "s.json");
        assertEquals("Wrote s.json\n", redacted.out());
        assertTrue(read("s.json").contains("\u00abGitHub token\u00bb")
                || read("s.json").contains("\\u00abGitHub token"));
        assertTrue(shiftlog.run("export", "state").out().contains("\"session_id\""));
        assertEquals(2, shiftlog.run("export", "emacs").code());
    }

    private void begin() throws IOException {
        write(".stitch/config.json", "{\"project_name\": \"my-api\", \"tech_stack\": []}");
        write(".stitch/current_session.json",
                "{\"id\": \"2026-11-21_090000\", \"started_at\": \"2026-11-21T09:00:00.000001\"}");
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(project.resolve(name));
    }

    private static String handoff() throws IOException {
        try (var in = ExchangeCommandsTest.class.getResourceAsStream("/handoff/first.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
