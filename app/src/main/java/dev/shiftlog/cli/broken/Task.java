package dev.shiftlog.cli.broken;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.session.CommandRun;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.TestRun;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.sighting.OneTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be run: its words, the same as a shell's line that means it in the project's folder, and the one test it
 * is meant for, if any.
 */
record Task(List<String> words, String line, Optional<String> test) {
    Task {
        words = List.copyOf(words);
    }

    static Task of(Invocation call) throws Refusal {
        List<String> words = call.arguments("CMD");
        Optional<String> test = call.value("--retest");
        if (!words.isEmpty()) {
            return new Task(words, fromProject(call, Shell.command(words)), test);
        }
        Optional<String> line = call.value("--shell");
        if (line.isPresent()) {
            return new Task(List.of("sh", "-c", line.get()), fromProject(call, line.get()), test);
        }
        if (test.isPresent()) {
            return known(call, lineFor(ErrorBook.of(call).session(), test.get()), test);
        }
        if (call.flag("--again")) {
            return known(call, last(ErrorBook.of(call).session()), test);
        }
        throw new Refusal("run needs a command: shiftlog run -- CMD [ARGUMENT]...");
    }

    /** Whoever runs it again may stand elsewhere: the app stands in the project's folder. */
    private static String fromProject(Invocation call, String line) {
        Path project = OpenProject.rootOf(call).path();
        Path folder = call.cwd().toAbsolutePath().normalize();
        return folder.startsWith(project) && !folder.equals(project)
                ? Shell.in(project.relativize(folder).toString(), line)
                : line;
    }

    /** A line that the session knows means the project's folder. */
    private static Task known(Invocation call, String line, Optional<String> test) {
        Path project = OpenProject.rootOf(call).path();
        String here = call.cwd().toAbsolutePath().normalize().equals(project)
                ? line
                : Shell.in(project.toString(), line);
        return new Task(List.of("sh", "-c", here), line, test);
    }

    private static String last(Session session) throws Refusal {
        List<CommandRun> runs = session.commandRuns();
        if (runs.isEmpty()) {
            throw new Refusal("no command was run in this session yet: shiftlog run -- CMD [ARGUMENT]...");
        }
        return runs.getLast().command();
    }

    private static String lineFor(Session session, String key) throws Refusal {
        if (session.testRuns().isEmpty()) {
            throw new Refusal("no test results were recorded yet; 'shiftlog run -- CMD' does");
        }
        for (TestRun run : session.newestTestRuns()) {
            for (TestRun.Failure failure : run.failures()) {
                if (failure.key().equals(key)) {
                    return alone(run.command(), failure);
                }
            }
        }
        throw new Refusal("no failing test is named " + key + "; 'shiftlog test list' shows them");
    }

    private static String alone(String all, TestRun.Failure test) throws Refusal {
        return OneTest.command(all, test)
                .orElseThrow(() -> new Refusal("how one test of '" + all
                        + "' is run is not known; give the command: shiftlog run --retest TEST -- CMD"));
    }
}
