package dev.shiftlog.cli.broken;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A command that the launcher runs under script(1) while we start. */
final class Launched {
    /** What a shell answers for a program that was asked to end. */
    private static final int ENDED_FROM_OUTSIDE = 143;

    private Launched() {}

    /**
     * Waits for the exit code. Without one the launcher itself was ended, so the command is ended too:
     * whoever ended the launcher meant the command.
     */
    static int exit(InputStream said, Path log) throws IOException {
        String code = new String(said.readAllBytes(), StandardCharsets.US_ASCII).strip();
        try {
            return Integer.parseInt(code);
        } catch (NumberFormatException nothingSaid) {
            end(log.toString());
            return ENDED_FROM_OUTSIDE;
        }
    }

    /** The log belongs to the launcher where the pipe stands beside it through which we were told the end. */
    static void remove(Path log) throws IOException {
        if (Files.deleteIfExists(Path.of(log + ".end"))) {
            Files.deleteIfExists(log);
        }
    }

    private static void end(String log) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(words -> words.length > 1 && Arrays.asList(words).getLast().equals(log))
                        .isPresent())
                .forEach(ProcessHandle::destroy);
    }
}
