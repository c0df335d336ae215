package dev.shiftlog.cli.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.problem.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogFollowerTest {
    private static final String DULL = "nothing is wrong here\r\n";
    /** Enough for two threads. */
    private static final int MANY = 150_000;
    private static final String ERROR = "a.c:3:4: error: bad\r\n    3 |   return\r\n";
    private static final String TRACE = """
            Traceback (most recent call last):
              File "a.py", line 7, in <module>
                run()
            ValueError: worse
            """;

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void aCommandThatHasPrintedNothingYet() throws IOException {
        log = Files.createFile(folder.resolve("log"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.4999, 0.49995, 0.5, 0.50005, 0.5001, 0.75, 0.99999, 1})
    void anErrorIsHeardWhereverItStandsInALongLog(double where) throws IOException, InterruptedException {
        int before = (int) (where * MANY);
        Files.writeString(log, DULL.repeat(before) + ERROR + DULL.repeat(MANY - before) + TRACE);
        assertEquals(List.of("bad", "worse"), messages(heard()));
    }

    @Test
    void anErrorThatTheMiddleCutsIsHeardWhole() throws IOException, InterruptedException {
        Files.writeString(log, DULL.repeat(MANY / 2) + TRACE + DULL.repeat(MANY / 2));
        assertEquals(List.of("worse"), messages(heard()));
    }

    @Test
    void oneLineWithoutAnEndIsReadToItsEnd() throws IOException, InterruptedException {
        Files.writeString(log, "x".repeat(3 << 20) + "\n" + ERROR);
        Heard heard = heard();
        assertEquals(List.of("bad"), messages(heard));
        assertEquals(0, heard.unread());
    }

    /** The command pauses until all is heard, and then ends. */
    private Heard heard() throws InterruptedException {
        CountDownLatch quiet = new CountDownLatch(1);
        LogFollower follower = new LogFollower(log, new Hearing(""), quiet::countDown);
        follower.start();
        quiet.await();
        return follower.end();
    }

    private static List<String> messages(Heard heard) {
        return heard.problems().findings().stream().map(Finding::message).toList();
    }
}
