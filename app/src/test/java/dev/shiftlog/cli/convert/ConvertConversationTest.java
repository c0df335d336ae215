package dev.shiftlog.cli.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertConversationTest {
    private static final String ID = "7d3c1c1e-5b1a-4f6e-9a53-0c4f6f1b2a77";
    private static final String NEW = "11111111-2222-4333-8444-555555555555";
    private static final String TALK = """
            {"parentUuid":null,"isSidechain":false,"type":"user","message":{"role":"user","content":"Say hello, token ghp_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789"},"uuid":"u1","timestamp":"2026-11-20T09:00:01.000Z","cwd":"@","sessionId":"%1$s","version":"2.1.197"}
            {"parentUuid":"u1","isSidechain":false,"type":"assistant","message":{"id":"m1","type":"message","role":"assistant","model":"claude-opus-4-8","content":[{"type":"tool_use","id":"t1","name":"Bash","input":{"command":"echo hello"}}]},"uuid":"u2","timestamp":"2026-11-20T09:00:02.000Z","cwd":"@","sessionId":"%1$s"}
            {"parentUuid":"u2","isSidechain":false,"type":"user","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"hello"}]},"uuid":"u3","timestamp":"2026-11-20T09:00:03.000Z","cwd":"@","sessionId":"%1$s"}
            {"parentUuid":"u3","isSidechain":false,"type":"assistant","message":{"id":"m2","type":"message","role":"assistant","model":"claude-opus-4-8","content":[{"type":"text","text":"Hello."}]},"uuid":"u4","timestamp":"2026-11-20T09:00:04.000Z","cwd":"@","sessionId":"%1$s"}
            """
            .formatted(ID);

    @TempDir
    Path folder;

    private Path home;
    private Path project;

    @BeforeEach
    void aConversationOfClaude() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        project = Files.createDirectories(folder.resolve("project")).toRealPath();
        Path talks = Files.createDirectories(home.resolve(".claude/projects/made-up"));
        Files.writeString(talks.resolve(ID + ".jsonl"), TALK.replace("@", project.toString()));
    }

    private ShiftlogRun shiftlog() {
        return ShiftlogRun.in(project)
                .with(Map.of("HOME", home.toString(), "XDG_STATE_HOME", folder.resolve("state").toString()));
    }

    private ShiftlogRun.Answer run(String... words) {
        return shiftlog().run(words);
    }

    @Test
    void theReportComesFirstAndTheCommandToResumeLast() {
        ShiftlogRun.Answer answer = run("session", "convert", "--from", "claude", "--to", "gemini",
                "--target-session", NEW);
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().startsWith("source    claude " + ID), answer.out());
        assertTrue(answer.out().contains("Bash → run_shell_command"), answer.out());
        assertTrue(answer.out().contains("secret    1 × GitHub token"), answer.out());
        assertTrue(
                answer.out().contains("gemini --resume " + NEW) || answer.out().contains("--resume=" + NEW),
                answer.out());
        assertTrue(Files.exists(project.resolve(".ai-session-manager/gemini.json")));
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        ShiftlogRun.Answer answer = run("session", "convert", "--from", "claude", "--to", "codex",
                "--dry-run");
        assertEquals(0, answer.code(), answer.err());
        assertFalse(Files.exists(home.resolve(".codex")));
        assertFalse(Files.exists(folder.resolve("state")));
    }

    @Test
    void redactedSecretsDoNotArrive() throws IOException {
        ShiftlogRun.Answer answer = run("session", "convert", "--from", "claude", "--to", "copilot",
                "--target-session", NEW, "--redact", "--no-apply");
        assertEquals(0, answer.code(), answer.err());
        String events = Files.readString(home.resolve(".copilot/session-state/" + NEW + "/events.jsonl"));
        assertFalse(events.contains("ghp_"), events);
        assertFalse(Files.exists(project.resolve(".ai-session-manager")));
    }

    @Test
    void aSecretIsNamedByItsKindAndNeverRepeatedInTheReport() throws IOException {
        Path talk = home.resolve(".claude/projects/made-up/" + ID + ".jsonl");
        String token = "ghp_" + "b1C2".repeat(9);
        Files.writeString(talk, "{\"type\":\"custom-title\",\"customTitle\":\"Use " + token
                + "\",\"sessionId\":\"" + ID + "\"}\n", StandardOpenOption.APPEND);
        for (String form : List.of("--dry-run", "--json")) {
            ShiftlogRun.Answer answer = run("session", "convert", "--from", "claude", "--to", "gemini", form);
            assertEquals(0, answer.code(), answer.err());
            assertFalse(answer.out().contains("ghp_"), answer.out());
        }
    }

    @Test
    void unconvertTakesItAllAway() throws IOException {
        run("session", "convert", "--from", "claude", "--to", "codex", "--target-session", NEW);
        ShiftlogRun.Answer answer = run("session", "unconvert", NEW);
        assertEquals(0, answer.code(), answer.err());
        assertFalse(Files.exists(home.resolve(".codex/sessions")), answer.out());
        assertFalse(Files.exists(project.resolve(".ai-session-manager")), answer.out());
        assertEquals(1, run("session", "unconvert", NEW).code());
    }

    @Test
    void repairWritesACopyBesideTheBrokenOne() {
        ShiftlogRun.Answer answer = run("session", "repair", ID);
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().contains("claude --resume ") || answer.out().contains("claude -r "),
                answer.out());
    }

    @Test
    void aMissingChoiceIsAnErrorWhereNobodyCanBeAsked() {
        ShiftlogRun.Answer answer = run("session", "convert", "--to", "gemini");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("--from"), answer.err());
    }

    @Test
    void aMissingChoiceIsAskedForAtATerminalUntilItIsOne() {
        ShiftlogRun.Answer answer = shiftlog().saying("nobody\n1\ncodex\n")
                .runAtTerminal("session", "convert", "--dry-run");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.err().contains("'nobody' is none of them"), answer.err());
        assertTrue(answer.out().contains("target    codex "), answer.out());
    }

    @Test
    void whoeverLeavesTheQuestionMadeNoMistakeInTheCall() {
        ShiftlogRun.Answer answer = shiftlog().saying("1\n").runAtTerminal("session", "convert");
        assertEquals(1, answer.code());
        assertTrue(answer.err().endsWith("Error: nothing was chosen, and nothing was changed\n"),
                answer.err());
        assertFalse(answer.err().contains("Usage:"), answer.err());
    }

    @Test
    void anAgentThatCannotBeWrittenGetsAPrompt() {
        ShiftlogRun.Answer answer = run("session", "convert", "--from", "claude", "--to", "agy");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().contains("agy -i "), answer.out());
        assertTrue(answer.err().contains("nothing was written"), answer.err());
    }

    @Test
    void jsonTellsTheSame() {
        ShiftlogRun.Answer answer = run("session", "convert", "--from", "claude", "--to", "gemini",
                "--target-session", NEW, "--json");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().startsWith("{"), answer.out());
        assertTrue(answer.out().contains("\"compared\": "), answer.out());
    }
}
