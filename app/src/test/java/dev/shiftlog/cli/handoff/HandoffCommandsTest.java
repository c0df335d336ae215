package dev.shiftlog.cli.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoffCommandsTest {
    @TempDir
    private Path project;
    private ShiftlogRun shiftlog;

    @BeforeEach
    void openProject() throws IOException {
        shiftlog = ShiftlogRun.in(project);
        Files.createDirectories(project.resolve(".git/info"));
        Files.createDirectories(project.resolve(".git/refs/heads"));
        Files.writeString(project.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Files.writeString(project.resolve(".git/refs/heads/main"),
                "b9946f6d0c3a4e5f60718293a4b5c6d7e8f90a1b\n");
    }

    @Test
    void withoutHandoffsEveryCommandSaysSo() {
        assertEquals(1, shiftlog.run("handoff", "status").code());
        assertTrue(shiftlog.run("handoff", "validate")
                .err()
                .contains("no .agent-history/ directory at .agent-history"));
        assertTrue(shiftlog.run("handoff", "resume-prompt")
                .err()
                .contains("no .agent-history/RESUME_PROMPT.txt found"));
        assertTrue(shiftlog.run("handoff", "close", "--status", "DONE")
                .err()
                .contains("no INDEX.yaml to update"));
    }

    @Test
    void createNamesWhatItWroteAndIgnoresTheFolderForThisCloneOnce() throws IOException {
        assertEquals(new Answer(0, """
                Wrote handoff for session 2026-06-30-1530-chart-polling:
                  archive: .agent-history/sessions/2026-06-30-1530-chart-polling.md
                  latest: .agent-history/LATEST.md
                  resume_prompt: .agent-history/RESUME_PROMPT.txt
                  index: .agent-history/INDEX.yaml
                registered .agent-history/ in .git/info/exclude (personal ignore \u2014 not committed)
                """, ""), create("first"));
        assertEquals(".agent-history/\n", Files.readString(project.resolve(".git/info/exclude")));
        assertFalse(create("first").out().contains("registered"));
    }

    @Test
    void aHandoffForACommitLeavesTheExcludeFileAlone() {
        shiftlog.saying(document("first")).run("handoff", "create", "--no-exclude");
        assertFalse(Files.exists(project.resolve(".git/info/exclude")));
    }

    @Test
    void flawsAreListedOneALineAndNothingIsWritten() {
        Answer answer = shiftlog.saying("---\nagent: codex\n---\n").run("handoff", "create", "-i", "-");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("\n  - missing required field: session_id\n"));
        assertFalse(Files.exists(project.resolve(".agent-history")));
    }

    @Test
    void inputThatCannotBeReadIsRefused() throws IOException {
        assertEquals(1, shiftlog.run("handoff", "create", "-i", "nowhere.md").code());
        Files.write(project.resolve("latin.md"), new byte[]{'-', '-', '-', '\n', (byte) 0xe9});
        Answer answer = shiftlog.run("handoff", "create", "--input", "latin.md");
        assertEquals("Error: the handoff is not UTF-8 text; convert it, then try again\n", answer.err());
        assertEquals(1, answer.code());
    }

    @Test
    void warningsAreOnStandardErrorAndDoNotFail() {
        create("first");
        Answer answer = create("second");
        assertEquals(0, answer.code());
        assertTrue(answer.err()
                .contains("Warning: supersedes references unknown session id '2026-06-29-1000-earlier'"));
        assertTrue(answer.err().contains("15 minutes ago"));
    }

    @Test
    void secretsAreNamedByKindAndRedactedOnRequest() throws IOException {
        String token = "ghp_" + "a1B2".repeat(9);
        String leaking = document("first").replace("None recorded this session.",
                "Tried " + token + " in vain.");
        Answer named = shiftlog.saying(leaking).run("handoff", "create");
        assertTrue(named.err().contains("possible leak in handoff: GitHub token"));
        assertFalse((named.out() + named.err()).contains(token));
        shiftlog.saying(leaking).run("handoff", "create", "--redact");
        String latest = Files.readString(project.resolve(".agent-history/LATEST.md"));
        assertTrue(latest.contains("Tried \u00abGitHub token\u00bb in vain."));
        assertTrue(latest.contains("project_root: /path/to/project"));
    }

    @Test
    void statusShowsThePointersAndTheDriftOnRequest() {
        create("first");
        assertEquals("""
                .agent-history: present
                latest session: 2026-06-30-1530-chart-polling
                latest file: sessions/2026-06-30-1530-chart-polling.md
                current branch: main
                head commit: abc1234
                first next action: Add polling lifecycle with cleanup
                status: in_progress
                sessions: 1
                decisions: 0
                validation: OK
                git: drift: handoff recorded main@abc1234 but repo is at main@b9946f6
                """, shiftlog.run("handoff", "status", "--git").out());
        Answer validated = shiftlog.run("handoff", "validate", "--git");
        assertEquals(new Answer(0, "OK\n",
                "Warning: drift: handoff recorded main@abc1234 but repo is at main@b9946f6\n"), validated);
    }

    @Test
    void theResumePromptIsPrintedAsItStands() throws IOException {
        create("first");
        assertEquals(Files.readString(project.resolve(".agent-history/RESUME_PROMPT.txt")),
                shiftlog.run("handoff", "resume-prompt").out());
    }

    @Test
    void closingSetsTheStatusAndValidationStillPasses() {
        create("first");
        assertEquals("set session 2026-06-30-1530-chart-polling status to DONE\n",
                shiftlog.run("handoff", "close", "--status", "DONE").out());
        assertEquals(0, shiftlog.run("handoff", "validate", "--sessions").code());
        assertEquals(2, shiftlog.run("handoff", "close", "--status", "MAYBE").code());
        assertEquals(2, shiftlog.run("handoff", "close").code());
        assertEquals(1, shiftlog.run("handoff", "close", "--session", "nope", "--status", "DONE").code());
    }

    @Test
    void anotherProjectIsNamedWithRepoRoot() throws IOException {
        Path other = Files.createDirectory(project.resolve("other"));
        shiftlog.saying(document("first")).run("handoff", "create", "--repo-root", "other");
        assertTrue(Files.exists(other.resolve(".agent-history/LATEST.md")));
    }

    private Answer create(String name) {
        return shiftlog.saying(document(name)).run("handoff", "create");
    }

    private static String document(String name) {
        try (InputStream in = HandoffCommandsTest.class.getResourceAsStream("/handoff/" + name + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
