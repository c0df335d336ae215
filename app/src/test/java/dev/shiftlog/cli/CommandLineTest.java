package dev.shiftlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import dev.shiftlog.cli.Entry.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    private Path folder;

    @Test
    void shortAndLongOptionsTakeTheirValueAfterThemOrAttached() {
        assertEquals("[a, b, c, d]\n", run("step", "-n", "a", "-nb", "--note=c", "--note", "d", "T").out());
    }

    @Test
    void flagsCanShareOneDash() {
        assertEquals("added forced []\n", run("step", "-af", "T").out());
    }

    @Test
    void aChoiceThatIsNoneNamesTheChoicesAndExitsWithTwo() {
        assertEquals(new Answer(2, "", """
                Usage: shiftlog step [OPTIONS] TITLE
                Try 'shiftlog step --help' for help.

                Error: Invalid value for '--status': 'bogus' is not one of 'pending', 'done'.
                """), run("step", "Rate limiting", "--status", "bogus"));
    }

    @Test
    void afterTwoDashesEveryWordIsAnArgument() {
        assertEquals("--add []\n", run("show", "--", "--add").out());
    }

    @Test
    void theWordsOfAnotherProgramAreLeftAlone() {
        assertEquals("[npm, test, -C, x, --help, --, y]\n",
                run("run", "npm", "test", "-C", "x", "--help", "--", "y").out());
    }

    @Test
    void theFolderCanBeNamedBeforeTheCommandAndAfterIt() throws IOException {
        Path sub = Files.createDirectories(folder.resolve("a/b"));
        assertEquals(sub + "\n", run("-C", "a", "where", "-C", "b").out());
        assertEquals(sub + "\n", run("where", "-Ca/b").out());
    }

    @Test
    void aFolderThatIsNoneIsAUsageError() {
        Answer answer = run("-C", "nowhere", "where");
        assertEquals(2, answer.code());
        assertTrue(answer.err().endsWith("Error: Invalid value for '-C': 'nowhere' is not a folder.\n"));
    }

    @Test
    void mistypedWordsAreAnsweredWithTheNearest() {
        assertError("No such command 'stp'. Did you mean step?", "stp", "T");
        assertError("No such command 'talk shw'. Did you mean talk show?", "talk", "shw");
        assertError("No such option: --ad Did you mean --add?", "step", "--ad", "T");
    }

    @Test
    void missingAndSurplusWordsAreNamed() {
        assertError("Missing argument 'TITLE'.", "step");
        assertError("Got unexpected extra argument (b c)", "step", "a", "b", "c");
        assertError("Option '--status' requires an argument.", "step", "T", "--status");
        assertError("Option '--add' does not take a value.", "step", "T", "--add=yes");
    }

    @Test
    void helpIsMadeFromTheSpec() {
        assertEquals("""
                Usage: shiftlog step [OPTIONS] TITLE

                  Change a step.

                Options:
                  -n, --note TEXT          A note. (repeatable)
                  --status [pending|done]  The new status.
                  -a, --add                Add it.
                  -f, --force              Even so.
                  -C DIR                   Work in that folder.
                  -h, --help               Show this message and exit.
                """, run("step", "--help").out());
    }

    @Test
    void theListOfCommandsIsGroupedAndAFamilyListsItsOwn() {
        assertTrue(run("--help").out().contains("""
                The session's entries:
                  step   Change a step.
                  show   Show a word.
                  where  Print the folder.
                """));
        assertEquals("""
                Usage: shiftlog talk COMMAND [ARGS]...

                Commands:
                  talk show  Show a word.
                """, run("talk", "--help").out());
        assertEquals(2, run("talk").code());
    }

    @Test
    void whatGoesWrongIsOneLineAndTheExitCodeOne() {
        assertEquals(new Answer(1, "", "Error: no such word; see 'shiftlog show'\n"), run("refuse"));
        assertEquals(new Answer(1, "", "Error: /a/b does not exist; nothing was changed\n"), run("lose"));
    }

    @Test
    void textFromFilesCannotSteerTheTerminal() {
        assertEquals("a\u241b[31mb\ufffd []\n", run("show", "a\u001b[31mb\u009b").out());
    }

    private void assertError(String message, String... words) {
        Answer answer = run(words);
        assertEquals(2, answer.code());
        assertEquals("Error: " + message, answer.err().lines().toList().getLast());
    }

    private Answer run(String... words) {
        CommandTable table = new CommandTable(
                List.of(
                        new Entry(Group.ENTRIES, "step", () -> command(STEP, CommandLineTest::step)),
                        new Entry(Group.ENTRIES, "show", () -> command(SHOW, CommandLineTest::show)),
                        new Entry(Group.ENTRIES, "where", () -> command(
                                Spec.of("Print the folder."), call -> call.cwd().toString())),
                        new Entry(Group.SESSION, "talk show", () -> command(SHOW, CommandLineTest::show)),
                        new Entry(Group.OTHER, "run", () -> command(
                                Spec.of("Run it.").rest("CMD"),
                                call -> call.arguments("CMD").toString())),
                        new Entry(Group.OTHER, "refuse", () -> command(Spec.of("Refuse."), _ -> {
                            throw new Refusal("no such word; see 'shiftlog show'");
                        })),
                        new Entry(Group.OTHER, "lose", () -> command(Spec.of("Lose."), _ -> {
                            throw new NoSuchFileException("/a/b");
                        }))));
        return new ShiftlogRun(table, folder, Map.of(), "").run(words);
    }

    private static final Spec.Builder SHOW = Spec.of("Show a word.").argument("WORD").any("MORE");
    private static final Spec.Builder STEP = Spec.of("Change a step.")
            .repeated("-n, --note", "TEXT", "A note.")
            .choice("--status", "The new status.", "pending", "done")
            .flag("-a, --add", "Add it.")
            .flag("-f, --force", "Even so.")
            .argument("TITLE");

    private static String step(Invocation call) {
        return (call.flag("--add") ? "added " : "") + (call.flag("--force") ? "forced " : "")
                + call.values("--note");
    }

    private static String show(Invocation call) {
        return call.argument("WORD") + " " + call.arguments("MORE");
    }

    private interface Answering {
        String answer(Invocation call) throws IOException, Refusal;
    }

    private static Command command(Spec.Builder spec, Answering answering) {
        return new Command() {
            @Override
            public Spec spec() {
                return spec.build();
            }

            @Override
            public ExitCode run(Invocation call) throws IOException, Refusal {
                call.out().line(answering.answer(call));
                return ExitCode.DONE;
            }
        };
    }
}
