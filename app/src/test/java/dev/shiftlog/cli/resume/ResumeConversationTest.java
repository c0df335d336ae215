package dev.shiftlog.cli.resume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ResumeConversationTest {
    private static final String ID = "11111111-1111-4111-8111-111111111111";

    @TempDir
    Path home;

    private Path project;
    private ShiftlogRun shiftlog;

    @BeforeEach
    void open() throws IOException {
        project = Files.createDirectories(home.toRealPath().resolve("work/shop"));
        Path claude = Files.createDirectories(home.resolve("bin")).resolve("claude");
        Files.writeString(claude, "#!/bin/sh\nexit 5\n");
        Files.setPosixFilePermissions(claude, PosixFilePermissions.fromString("rwxr-xr-x"));
        conversation(ID, project);
        shiftlog = ShiftlogRun.in(project)
                .with(Map.of("HOME", home.toString(), "PATH", claude.getParent().toString()));
    }

    private void conversation(String id, Path folder) throws IOException {
        conversation(id, folder, "2026-11-20T10:00:00.000Z");
    }

    private Path conversation(String id, Path folder, String time) throws IOException {
        String name = folder.toString().replaceAll("[^a-zA-Z0-9]", "-");
        Path file = Files.createDirectories(home.resolve(".claude/projects/" + name)).resolve(id + ".jsonl");
        return Files.writeString(file, """
                {"parentUuid":null,"isSidechain":false,"type":"user","message":{"role":"user","content":"hi"},\
                "uuid":"u1","timestamp":"%s","cwd":"%s","sessionId":"%s"}
                """.formatted(time, folder, id));
    }

    @Test
    void theCommandIsTheAgentsOwnResume() {
        ShiftlogRun.Answer answer = shiftlog.run("session", "resume", "--print", "1111", "--", "--verbose");
        assertEquals(0, answer.code(), answer.err());
        assertEquals("claude --resume " + ID + " --verbose\n", answer.out());
    }

    @Test
    void latestIsTheConversationThatThisProjectUsedLast() {
        assertEquals("claude --resume " + ID + "\n",
                shiftlog.run("session", "resume", "--print", "latest").out());
    }

    @Test
    void latestGoesByWhatWasSaidNotByFilesThatWereCopiedSince() throws IOException {
        Path copied = conversation("55555555-1111-4111-8111-111111111111", project,
                "2026-11-19T10:00:00.000Z");
        Files.setLastModifiedTime(copied, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        assertEquals("claude --resume " + ID + "\n",
                shiftlog.run("session", "resume", "--print", "latest").out());
    }

    @Test
    void aConversationOfAnotherFolderIsResumedThere() throws IOException {
        Path other = Files.createDirectories(project.resolveSibling("it's other"));
        conversation("22222222-1111-4111-8111-111111111111", other);
        assertEquals("cd '" + other.toString().replace("'", "'\\''")
                + "' && claude --resume 22222222-1111-4111-8111-111111111111\n",
                shiftlog.run("session", "resume", "--print", "2222").out());
    }

    @Test
    void theLogIsRefreshedBeforeAResumeAndHandedOverOnRequest() throws IOException {
        conversation("44444444-1111-4111-8111-111111111111", project);
        ShiftlogRun.Answer none = shiftlog.run("session", "resume", "--hand-over", "4444");
        assertTrue(none.err().contains("nothing is logged for " + project), none.err());
        shiftlog.run("init");
        shiftlog.run("task", "Sweep the shop");
        Files.delete(project.resolve(".stitch/context.md"));
        ShiftlogRun.Answer answer = shiftlog.run("session", "resume", "--hand-over", "4444");
        assertTrue(Files.readString(project.resolve(".stitch/context.md")).contains("Sweep the shop"));
        assertTrue(
                answer.err()
                        .contains("claude --resume 44444444-1111-4111-8111-111111111111 '… context.md …'"),
                answer.err());
    }

    @Test
    void anAgentThatForgetsOverAFirstPromptIsNotGivenOne() throws IOException {
        Files.copy(home.resolve("bin/claude"), home.resolve("bin/gemini"));
        Path folder = Files.createDirectories(home.resolve(".gemini/tmp/shop/chats"));
        Files.writeString(folder.getParent().resolve(".project_root"), project.toString());
        Files.writeString(folder.resolve("session-2026-11-20T10-00-9999aaaa.jsonl"), """
                {"sessionId":"99999999-1111-4111-8111-111111111111","projectHash":"0","kind":"main",\
                "startTime":"2026-11-20T10:00:00.000Z","lastUpdated":"2026-11-20T10:00:00.000Z"}
                {"id":"m1","timestamp":"2026-11-20T10:00:00.000Z","type":"user","content":[{"text":"hi"}]}
                {"id":"m2","timestamp":"2026-11-20T10:00:01.000Z","type":"gemini","content":"hello"}
                """);
        shiftlog.run("init");
        ShiftlogRun.Answer plain = shiftlog.run("session", "resume", "--print", "9999");
        assertEquals("gemini --resume 99999999-1111-4111-8111-111111111111\n", plain.out(), plain.err());
        for (List<String> words : List.of(List.of("--hand-over", "9999"),
                List.of("9999", "--", "-i", "go on"))) {
            List<String> call = new ArrayList<>(List.of("session", "resume"));
            call.addAll(words);
            ShiftlogRun.Answer answer = shiftlog.run(call.toArray(String[]::new));
            assertEquals(1, answer.code(), answer.err());
            assertTrue(
                    answer.err()
                            .contains("Gemini CLI answers a first prompt without the turns before; go on"
                                    + " without one and type it there; '@.stitch/context.md' hands over"),
                    answer.err());
        }
    }

    @Test
    void whatWouldFailIsSaidBeforehandWithWhatWouldWork() throws IOException {
        conversation("33333333-1111-4111-8111-111111111111", home.resolve("gone"));
        ShiftlogRun.Answer answer = shiftlog.run("session", "resume", "3333");
        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("is gone; make the folder again, or 'shiftlog session repair"),
                answer.err());
    }

    @Test
    void aKeptConversationComesBackAfterItsAgentDeletedIt() throws IOException {
        String folder = project.toString().replaceAll("[^a-zA-Z0-9]", "-");
        Path file = home.resolve(".claude/projects/" + folder + "/" + ID + ".jsonl");
        String text = Files.readString(file);
        assertEquals(0, shiftlog.run("session", "keep", "latest").code());
        Files.delete(file);
        assertTrue(shiftlog.run("session", "keep").out().startsWith("claude  " + ID));
        assertEquals("Restored " + file.toAbsolutePath() + "\n",
                shiftlog.run("session", "restore", "1111").out());
        assertEquals(text, Files.readString(file));
    }

    @Test
    void aForkIsACopyUnderAnotherIdAndLeavesTheOriginalAlone() throws IOException {
        ShiftlogRun.Answer answer = shiftlog.run("session", "fork", "--print", "latest");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().startsWith("claude --resume "), answer.out());
        assertTrue(!answer.out().contains(ID), answer.out());
        assertEquals("claude --resume " + ID + "\n",
                shiftlog.run("session", "resume", "--print", "1111").out());
    }

    @Test
    void anUnknownIdIsRefusedWithTheNextStep() {
        ShiftlogRun.Answer answer = shiftlog.run("session", "resume", "ffff");
        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("there is no conversation ffff; 'shiftlog session list --all'"),
                answer.err());
    }
}
