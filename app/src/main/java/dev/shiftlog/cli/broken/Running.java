package dev.shiftlog.cli.broken;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Output;
import dev.shiftlog.launch.ChildEnvironment;
import dev.shiftlog.problem.ProblemReader;
import dev.shiftlog.session.Session;
import dev.shiftlog.sighting.Sightings;
import dev.shiftlog.testreport.TestOutputReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A command while it runs: its bytes go where they always go, and a listener hears them too. */
final class Running {
    private static final int NOT_FOUND = 127;
    private static final int BUFFER = 1 << 16;

    /** How a command ended, and what its output said. */
    record Ended(int exit, Heard heard) {}

    private final Invocation call;
    private final Task task;
    private final String root;
    private final FileTime started = FileTime.fromMillis(System.currentTimeMillis() - 1_000);

    Running(Invocation call, Task task, String root) {
        this.call = call;
        this.task = task;
        this.root = root;
    }

    /** Runs the command, or waits for the one that already runs beside us. */
    Ended run() throws IOException {
        Optional<String> log = call.value("--beside");
        if (log.isPresent()) {
            return beside(call.cwd().resolve(log.get()));
        }
        return call.terminal().isInteractive() ? atTerminal() : relayed();
    }

    /** The launcher runs it under script(1), and says on our standard input how it ended. */
    private Ended beside(Path log) throws IOException {
        LogFollower follower = new LogFollower(log, new Hearing(root), Running::warm);
        follower.start();
        if (call.in().available() == 0) {
            RunRecord.rehearse(call, task);
        }
        OptionalInt exit = Launched.exit(call.in());
        if (exit.isPresent()) {
            return ended(exit.getAsInt(), follower.end());
        }
        Launched.end(log);
        Heard heard = follower.end();
        Launched.remove(log);
        return ended(Launched.ENDED_FROM_OUTSIDE, heard);
    }

    /** Under script(1) the command has a terminal of its own, and its bytes do not pass through here. */
    private Ended atTerminal() throws IOException {
        Path log = Files.createTempFile("shiftlog-run", ".log");
        try {
            Process process = start(ScriptWords.of(task, call.variable("SHELL"), log),
                    ProcessBuilder.Redirect.INHERIT);
            LogFollower follower = new LogFollower(log, new Hearing(root), Running::warm);
            follower.start();
            RunRecord.rehearse(call, task);
            int exit = waitFor(process);
            return ended(exit, follower.end());
        } catch (IOException noScript) {
            call.err().line("shiftlog: there is no 'script' here, so only the exit code is recorded").flush();
            return ended(waitFor(start(task.words(), ProcessBuilder.Redirect.INHERIT)),
                    new Hearing(root).end());
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private Ended ended(int exit, Heard heard) {
        return new Ended(exit, heard.since(started));
    }

    /** While the command works we have time to make ready what its errors and tests will need. */
    private static void warm() {
        Sightings.ofFindings(Session.started("", ""),
                ProblemReader.read("", "a.c:3:4: error: bad\n").findings());
        TestOutputReader.read("", "1 failed, 1 passed in 0.1s\n");
    }

    private Ended relayed() {
        Listener output = new Listener(new Hearing(root));
        Listener errors = new Listener(new Hearing(root));
        int exit = relayed(output, errors);
        return ended(exit, output.end().plus(errors.end()));
    }

    private int relayed(Listener output, Listener errors) {
        try {
            Process process = start(task.words(), ProcessBuilder.Redirect.PIPE);
            Thread relay = Thread.ofPlatform()
                    .daemon()
                    .start(() -> relay(process.getErrorStream(), call.err(), errors));
            relay(process.getInputStream(), call.out(), output);
            int exit = waitFor(process);
            relay.join();
            return exit;
        } catch (IOException notStarted) {
            call.err().line(task.words().getFirst() + ": command not found");
            return NOT_FOUND;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NOT_FOUND;
        }
    }

    private Process start(List<String> command, ProcessBuilder.Redirect redirect) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(call.cwd().toFile())
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(redirect)
                .redirectError(redirect);
        ChildEnvironment.restore(builder);
        Process process = builder.start();
        // Whoever ends us means the command.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    /** When nobody reads our output any more, the command learns it as it would without us. */
    private static void relay(InputStream from, Output to, Listener listener) {
        byte[] buffer = new byte[BUFFER];
        try (from) {
            for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
                if (!to.bytes(buffer, length)) {
                    return;
                }
                listener.hear(buffer, length);
            }
        } catch (IOException closed) {
            // The command's end of the pipe is gone: it has ended, and its exit code tells how.
            return;
        }
    }

    private static int waitFor(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException again) {
                // The command decides when it ends.
                continue;
            }
        }
    }
}
