package dev.shiftlog.cli.broken;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A command that the launcher runs under script(1) while we start. */
final class Launched {
    /** What a shell answers for a program that was asked to end. */
    static final int ENDED_FROM_OUTSIDE = 143;

    private Launched() {}

    /** Waits for the exit code. None is said by a launcher that was itself ended. */
    static OptionalInt exit(InputStream said) throws IOException {
        String code = new String(said.readAllBytes(), StandardCharsets.US_ASCII).strip();
        try {
            return OptionalInt.of(Integer.parseInt(code));
        } catch (NumberFormatException nothingSaid) {
            return OptionalInt.empty();
        }
    }

    /**
     * Ends the command as well, because whoever ended the launcher meant the command. Behind it script(1)
     * ends by itself, and has then written to the log what was printed last.
     */
    static void end(Path log) {
        List<ProcessHandle> scripts = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(words -> words.length > 1
                                && Arrays.asList(words).getLast().equals(log.toString()))
                        .isPresent())
                .toList();
        scripts.forEach(script -> script.descendants().forEach(ProcessHandle::destroy));
        scripts.forEach(script -> script.onExit().completeOnTimeout(script, 1, TimeUnit.SECONDS).join());
        scripts.forEach(ProcessHandle::destroy);
    }

    /**
     * Takes away what the launcher can no longer. A log is its own where the pipe stands beside it through
     * which we were told the end.
     */
    static void remove(Path log) throws IOException {
        if (Files.deleteIfExists(Path.of(log + ".end"))) {
            Files.deleteIfExists(log);
        }
    }
}
