package dev.shiftlog.agent.codex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.transcript.Block.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"Exit code: 1\nWall time: 0.1 seconds\nOutput:\nboom",
            "Chunk ID: a1\nWall time: 0.1 seconds\nProcess exited with code 2\nOutput:\nboom",
            "{\"output\":\"boom\",\"metadata\":{\"exit_code\":127}}", "Exit code 1\nboom", "Exit code 1"})
    void aFailureIsSeenInTheHeadOfTheOutput(String output) {
        assertEquals(Outcome.FAILURE, ExitCode.of(output));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Exit code: 0\nOutput:\nfine", "Exit code 0\nfine",
            "the docs say\nExit code 1\nmeans trouble",
            "Exit code 1 means trouble"})
    void whatOnlySpeaksOfFailuresIsNone(String output) {
        assertEquals(Outcome.SUCCESS, ExitCode.of(output));
    }
}
