package dev.shiftlog.harvest;

import dev.shiftlog.problem.ProblemReader;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.sighting.RunOutcome;
import dev.shiftlog.testreport.TestOutputReader;
import dev.shiftlog.testreport.TestReport;
import dev.shiftlog.transcript.Block;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shell command of an agent, the folder that it names for it, and what came of it. */
record ShellRun(String command, String folder, String output, Block.Outcome outcome, Spot spot) {
    private static final Pattern EXIT = Pattern.compile(
            "(?im)(?:^|\\W)(?:process )?exit(?:ed)?(?: with)?(?: exit)?(?: |_)?code\"?:? ?(-?\\d{1,6})");
    private static final int HEAD = 160;
    private static final int TAIL = 240;
    /** How the agents' programs dress a command's output. */
    private static final Pattern DRESS = Pattern
            .compile("(?m)^(?:Output: ?|Error: (?=\\S*[:(]))|^</?untrusted_context>$");
    /** These show what stands in files: an error that they print has not happened now. */
    private static final Set<String> SHOWING = Set.of("cat", "less", "head", "tail", "grep", "rg", "sed",
            "awk", "git", "ls", "find", "echo", "printf", "bat", "diff", "jq", "wc", "sort", "tee", "tree",
            "stat",
            "file", "nl", "strings", "date", "pwd", "which", "type", "uname", "ps", "du");
    /** These prepare for other programs, or are words of the shell. */
    private static final Set<String> PREPARING = Set.of("cd", "pushd", "popd", "export", "set", "unset",
            "source",
            ".", "true", ":", "test", "[", "[[", "mkdir", "rm", "cp", "mv", "touch", "chmod", "ln", "sleep",
            "wait",
            "for", "case", "in", "done", "fi", "esac", "read", "exit");

    /** The same run with a line that means it in the project's folder. */
    ShellRun from(Path project, Path held) {
        Path at = held.resolve(folder).normalize();
        return at.startsWith(project) && !at.equals(project)
                ? new ShellRun(Shell.in(project.relativize(at).toString(), command), "", output, outcome,
                        spot)
                : this;
    }

    /** The command's result where it says something about the project; a look into files says nothing. */
    boolean isTelling() {
        return outcome != Block.Outcome.REJECTED && ShellLine.programs(command)
                .stream()
                .anyMatch(program -> !SHOWING.contains(program) && !PREPARING.contains(program));
    }

    /** What is to be recorded; a failure without an error or a test that is known by name is not. */
    RunOutcome read(String root) {
        String plain = DRESS.matcher(output).replaceAll("");
        TestReport tests = TestOutputReader.read(root, plain);
        int exit = exit();
        ProblemReader.Reading problems = ProblemReader.read(root, exit == 0 ? "" : plain);
        return new RunOutcome(command, exit, problems.findings(), problems.onlySummaries(), tests);
    }

    /** Some programs say the exit code before the output and some behind it; between is the command's own text. */
    private int exit() {
        String head = output.substring(0, Math.min(HEAD, output.length()));
        String tail = output.substring(Math.max(0, output.length() - TAIL));
        OptionalInt code = OptionalInt.empty();
        Matcher behind = EXIT.matcher(tail);
        while (behind.find()) {
            code = OptionalInt.of(Integer.parseInt(behind.group(1)));
        }
        Matcher before = EXIT.matcher(head);
        if (before.find()) {
            code = OptionalInt.of(Integer.parseInt(before.group(1)));
        }
        return code.orElse(outcome == Block.Outcome.FAILURE ? 1 : 0);
    }
}
