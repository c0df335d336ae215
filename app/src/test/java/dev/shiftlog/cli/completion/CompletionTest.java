package dev.shiftlog.cli.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shiftlog.ShiftlogRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts in the shells that they are for; a shell that is not installed is skipped. */
class CompletionTest {
    @TempDir
    private Path folder;

    @Test
    void bashCompletesCommandsTheirSecondWordsAndOptions() throws Exception {
        String ask = "source ./script; ask() { COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _shiftlog; "
                + "printf '%s\\n' \"${COMPREPLY[@]}\"; }; ";
        assertCompletes(line -> in("bash", "-c", ask + "ask " + line));
    }

    @Test
    void zshCompletesCommandsTheirSecondWordsAndOptions() throws Exception {
        // Outside its line editor compadd cannot be called: the offered words are printed instead.
        String ask = "compdef() { }; source ./script; compadd() { print -rl -- \"${@[2,-1]}\"; }; "
                + "ask() { words=(\"$@\"); CURRENT=$#; _shiftlog | grep -e \"^${@[-1]}\"; }; ";
        assertCompletes(line -> in("zsh", "-fc", ask + "ask " + line));
    }

    @Test
    void fishCompletesCommandsTheirSecondWordsAndOptions() throws Exception {
        assertCompletes(
                line -> in("fish", "--no-config", "-c", "source ./script; complete -C \"" + line + "\""));
    }

    @Test
    void anUnknownShellIsNamed() {
        ShiftlogRun.Answer answer = ShiftlogRun.in(folder).run("completion", "tcsh");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("bash") && answer.err().contains("fish"), answer.err());
    }

    /** A line of words in a shell, and what the shell offers in the place of the last one. */
    private interface Shell {
        List<String> offers(String line) throws Exception;
    }

    private static void assertCompletes(Shell shell) throws Exception {
        assertEquals(List.of("plan", "plan-revise", "plan-step"),
                shell.offers("shiftlog plan").stream().sorted().toList());
        assertEquals(List.of("show"), shell.offers("shiftlog session sh"));
        assertEquals(List.of("--status"), shell.offers("shiftlog plan-step x --st"));
        assertEquals(List.of("skipped"), shell.offers("shiftlog plan-step x --status sk"));
        assertFalse(shell.offers("shiftlog session sh").contains("update"));
    }

    private List<String> in(String shell, String... arguments) throws Exception {
        assumeTrue(isInstalled(shell), "SKIPPED: " + shell + " is not installed, its completions go untried");
        Files.writeString(folder.resolve("script"),
                ShiftlogRun.in(folder).run("completion", shell).out());
        List<String> command = new ArrayList<>(List.of(shell));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines().filter(line -> !line.isBlank()).toList();
    }

    private static boolean isInstalled(String shell) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(shell, "-c", "exit 0").start();
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
