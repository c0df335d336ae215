package dev.shiftlog.cli.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that is tracked in git, under a git that replaces its files while agents write. */
class BranchSwitchTest {
    private static final int CALLS = 20;

    @TempDir
    private Path project;

    @Test
    void whileGitSwitchesBranchesEveryCallIsLoggedAndNoFileBecomesUnreadable() throws Exception {
        git("init", "-q", "-b", "main");
        assertEquals(0, ShiftlogRun.in(project).run("init", "--agents", "none").code());
        commit("main");
        git("switch", "-q", "-c", "other");
        run("update", "-t", "the other task", "-p", "on the other branch");
        commit("other");
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService agents = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                String progress = "call " + i;
                calls.add(agents.submit(() -> run("update", "-p", progress)));
            }
            for (Future<Answer> call : calls) {
                switchTo(answers.size() % 2 == 0 ? "main" : "other");
                answers.add(call.get());
            }
        }
        answers.forEach(answer -> assertEquals("0 ok\n", answer.code() + " " + answer.out()));
        answers.forEach(answer -> assertFalse(answer.err().contains("a copy is in"), answer.err()));
        String log = run("log", "-n", "1000").out();
        for (int i = 0; i < CALLS; i++) {
            assertTrue(log.contains("call " + i + "\n"), "call " + i + " is not in\n" + log);
        }
        Answer status = run("status");
        assertEquals(new Answer(0, status.out(), ""), status);
    }

    /** A file of ours may come between git's own steps: git says so then, and is asked again as a person would. */
    private void switchTo(String branch) throws Exception {
        int code = 1;
        for (int attempt = 0; code != 0 && attempt < 100; attempt++) {
            code = start("git", "switch", "-q", "-f", branch).waitFor();
        }
        assertEquals(0, code, branch);
    }

    private Process start(String... command) throws Exception {
        return new ProcessBuilder(command).directory(project.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private void commit(String message) throws Exception {
        git("add", "-f", ".stitch/config.json", ".stitch/current_session.json", ".stitch/context.md");
        git("-c", "user.name=n", "-c", "user.email=e@example.org", "commit", "-q", "-m", message);
    }

    private Answer run(String... words) {
        return ShiftlogRun.in(project).run(words);
    }

    private void git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process process = start(command.toArray(String[]::new));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), String.join(" ", command) + ": " + said);
    }
}
