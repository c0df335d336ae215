package dev.shiftlog.image;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The sh launcher with a script in the place of Java, which shows what it was started with. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path folder;

    private Path launcher;

    @BeforeEach
    void stageAnImageInAPathWithBlanks() throws IOException {
        Path image = Files.createDirectories(folder.resolve("an image"));
        Files.createDirectories(image.resolve("in-use"));
        Launchers.write(image, "1.2.3", new Jars(Map.of("a-1.jar", Path.of("a.jar"))),
                new Caches("1"));
        launcher = image.resolve("bin/shiftlog");
    }

    @Test
    void aCommandGetsItsWordsUnchanged() throws Exception {
        java("""
                for word in "$@"; do echo "<$word>"; done
                """);
        List<String> words = run("update", "-p", "two words", "$(x) 'ü'\nb").out().lines().toList();
        int main = words.indexOf("<dev.shiftlog.Main>");
        assertEquals(List.of("<update>", "<-p>", "<two words>", "<$(x) 'ü'", "b>"),
                words.subList(main + 1, words.size()));
        assertEquals("<" + image() + "/lib/a-1.jar>", words.get(main - 1));
        assertTrue(words.contains("<-XX:SharedArchiveFile=" + image() + "/lib/command-1.jsa>"),
                words::toString);
    }

    @Test
    void aLinkLeadsToTheImage() throws Exception {
        java("echo started");
        Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
        Path relative = Files.createSymbolicLink(folder.resolve("link2"), Path.of("link"));
        assertEquals("started\n", execute(Map.of(), link.toString(), "status").out());
        assertEquals("started\n", execute(Map.of(), relative.toString(), "status").out());
        assertEquals("started\n", execute(Map.of(), "./link2", "status").out());
    }

    @Test
    void theUsersJavaOptionsDoNotReachOurJvmButAreKept() throws Exception {
        java("echo \"${JAVA_TOOL_OPTIONS-unset} ${JDK_JAVA_OPTIONS-unset} ${_JAVA_OPTIONS-unset}\";"
                + "echo \"$SHIFTLOG_USER_JAVA_TOOL_OPTIONS $SHIFTLOG_USER_JDK_JAVA_OPTIONS\"");
        assertEquals("unset unset unset\n-XX:+UseZGC -Xmx1m @none\n",
                execute(Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseZGC", "JDK_JAVA_OPTIONS", "-Xmx1m @none"),
                        launcher.toString(), "status").out());
    }

    @Test
    void ourJvmAlwaysRunsInAUtf8LocaleThatExists() throws Exception {
        java("echo \"$LC_ALL/$SHIFTLOG_USER_LC_ALL\"");
        assertEquals("C.UTF-8/\n", execute(Map.of(), launcher.toString(), "status").out());
        assertEquals("C.UTF-8/en_US.UTF-8\n",
                execute(Map.of("LC_ALL", "en_US.UTF-8"), launcher.toString(), "status").out());
    }

    @Test
    void theExitCodeOfJavaIsOurs() throws Exception {
        java("exit 7");
        assertEquals(7, run("status").code());
        assertEquals(7, run().code());
    }

    @Test
    void theAppAndItsOptionsUseTheCacheOfTheApp() throws Exception {
        java("for word in \"$@\"; do case $word in -XX:SharedArchiveFile=*) echo \"${word##*/}\" ;; esac; done");
        assertEquals("app-1.jsa\n", run().out());
        assertEquals("app-1.jsa\n", run("-C", "x", "--linear").out());
        assertEquals("app-1.jsa\n", run("demo").out());
        assertEquals("other-1.jsa\n", run("-C", "demo", "session", "list").out());
        assertEquals("other-1.jsa\n", run("--help").out());
        assertEquals("command-1.jsa\n", run("-C", "x", "update", "-p", "y").out());
        assertEquals("session-1.jsa\n", run("error", "list").out());
        assertEquals("shift-1.jsa\n", run("save").out());
        assertEquals("hook-1.jsa\n", run("hook", "stop").out());
        assertEquals("launch-1.jsa\n", run("shim", "decide", "claude", "/p", "--").out());
        assertEquals("launch-1.jsa\n", run("-C", "x", "session", "resume", "latest").out());
    }

    @Test
    void gitIsAskedBesideASaveInAProjectThatItKeeps() throws Exception {
        java("cat; echo; for word in \"$@\"; do case $word in -Dshiftlog.asked=*) echo \"$word\" ;; esac; done");
        git("#!/bin/sh\necho \"$* $GIT_OPTIONAL_LOCKS ${GIT_DIR-none}\"; exit 3");
        Map<String, String> variables = Map.of("PATH", folder + ":" + System.getenv("PATH"), "GIT_DIR",
                "/other",
                "PWD", folder.toString());
        assertEquals("\n", execute(variables, launcher.toString(), "save").out());
        Files.createDirectories(folder.resolve(".stitch"));
        Files.createDirectories(folder.resolve(".git"));
        String asked = """
                -c core.fsmonitor=false -c core.quotePath=false status --porcelain=v2 -z --untracked-files=all -- . 0 none
                3
                -Dshiftlog.asked=%s
                """.formatted(folder);
        assertEquals(asked, execute(variables, launcher.toString(), "save").out());
        assertEquals(asked, execute(variables, launcher.toString(), "resume", "--banner").out());
        assertEquals("\n", execute(variables, launcher.toString(), "status").out());
    }

    @Test
    void aSlowGitIsNotWaitedForAndTheExitCodeIsStillThatOfJava() throws Exception {
        java("exit 5");
        Files.createDirectories(folder.resolve(".stitch"));
        Files.createDirectories(folder.resolve(".git"));
        assertEquals(0, execute(Map.of(), "mkfifo", folder.resolve("gate").toString()).code());
        git("#!/bin/sh\nread -r line <gate");
        Map<String, String> variables = Map.of("PATH", folder + ":" + System.getenv("PATH"));
        assertEquals(new Answer(5, ""), execute(variables, launcher.toString(), "save"));
        Files.writeString(folder.resolve("gate"), "go\n");
    }

    private void git(String script) throws IOException {
        Path git = Files.writeString(folder.resolve("git"), script);
        assertTrue(git.toFile().setExecutable(true));
    }

    @Test
    void aDecisionToRunStartsTheProgramAndThenTheAppAgain() throws Exception {
        java("""
                case "$*" in
                    *-Dshiftlog.returned=5*) echo "reopened"; exit 3 ;;
                esac
                echo "opened in-use $(ls "$(dirname "$0")/../../in-use" | wc -l)"
                printf 'shiftlog-handover run\\necho "the agent ${JAVA_TOOL_OPTIONS-unset} ${LC_ALL-unset}"; exit 5\\n' >&3
                """);
        Answer answer = execute(Map.of("JAVA_TOOL_OPTIONS", "mine"), launcher.toString());
        assertEquals("opened in-use 1\nthe agent mine unset\nreopened\n", answer.out());
        assertEquals(3, answer.code());
        try (var users = Files.list(folder.resolve("an image/in-use"))) {
            assertFalse(users.findAny().isPresent());
        }
    }

    @Test
    void aDecisionToEndLetsTheProgramTakeOurPlace() throws Exception {
        java("""
                printf 'shiftlog-handover exec\\nexec sh -c "echo the agent; exit 9"\\n' >&3
                """);
        assertEquals(new Answer(9, "the agent\n"), run("session", "resume", "x"));
    }

    @Test
    void anAgentGoesOnWhateverBecomesOfAHook() throws Exception {
        java("cat; echo answer; exit 137");
        assertEquals(new Answer(0, "answer\n"), run("hook", "stop"));
    }

    @Test
    void whatAHookLeavesForLaterIsBegunAfterItsAnswer() throws Exception {
        java("echo answer; printf 'shiftlog-handover exec\\necho unheard; echo begun >later; exit 4\\n' >&3");
        assertEquals(new Answer(0, "answer\n"), run("hook", "stop"));
        assertEquals("begun\n", Files.readString(folder.resolve("later")));
    }

    @Test
    void whatIsPrintedByAccidentIsNotCarriedOut() throws Exception {
        java("echo 'echo injected' >&3; exit 4");
        assertEquals(new Answer(4, ""), run());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void atATerminalTheCommandOfRunBeginsWithoutWaitingForJava() throws Exception {
        java("""
                while [ "$1" != run ]; do shift; done
                told=$(cat)
                for word in "$@"; do echo "<${word%.*}>"; done
                echo "told $told, and $(grep -c 'two words' "$3") lines were kept"
                """);
        Answer answer = execute(Map.of("SHELL", "/bin/sh", "TMPDIR", folder.toString()), "script", "-qec",
                "'" + launcher + "' run -- sh -c 'echo \"$1\"; tty -s && exit 5' x \"two words, it's\"",
                "/dev/null");
        assertEquals("""
                two words, it's
                <run>
                <--beside>
                <LOG>
                <-->
                <sh>
                <-c>
                <echo "$1"; tty -s && exit 5>
                <x>
                <two words, it's>
                told 5, and 2 lines were kept
                """.replace("LOG", folder + "/shiftlog-run"), withoutEcho(answer.out()));
        assertEquals(5, answer.code());
        await().untilAsserted(() -> assertEquals(List.of(), logs()));
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("shiftlog-run")).toList();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theUsersShellNeitherReadsTheCommandOfRunNorIsHiddenFromIt() throws Exception {
        java("""
                while [ "$1" != --beside ]; do shift; done
                cat >/dev/null
                """);
        Path shell = Files.writeString(folder.resolve("it's a shell"), "#!/bin/sh\necho of another shell\n");
        assertTrue(shell.toFile().setExecutable(true));
        Answer answer = execute(
                Map.of("SHELL", "/bin/sh", "ASKED", shell.toString(), "TMPDIR", folder.toString()), "script",
                "-qec", "SHELL=$ASKED '" + launcher + "' run -- printenv SHELL", "/dev/null");
        assertEquals(shell + "\n", withoutEcho(answer.out()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereBothWantAProcessorTheCommandOfRunComesFirst() throws Exception {
        java("""
                while [ "$1" != --beside ]; do shift; done
                nice >"$TMPDIR/java"
                cat >/dev/null
                """);
        Answer answer = execute(Map.of("TMPDIR", folder.toString()), "script", "-qec",
                "'" + launcher + "' run -- nice", "/dev/null");
        int command = Integer.parseInt(withoutEcho(answer.out()).strip());
        int java = Integer.parseInt(Files.readString(folder.resolve("java")).strip());
        assertTrue(java > command || command == 19, java + " beside " + command);
    }

    /** Our input is at its end, which a terminal may show. */
    private static String withoutEcho(String out) {
        return out.replaceAll("\\^[@D]\b*|\r", "");
    }

    private record Answer(int code, String out) {}

    private void java(String script) throws IOException {
        Path java = folder.resolve("an image/runtime/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\n" + script);
        assertTrue(java.toFile().setExecutable(true));
    }

    private Answer run(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        return execute(Map.of(), command.toArray(String[]::new));
    }

    private Answer execute(Map<String, String> variables, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), out);
    }

    private String image() {
        return folder.resolve("an image").toString();
    }
}
