package dev.shiftlog.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildEnvironmentTest {
    @Test
    void whatTheLauncherHidOrSetIsAsTheUserHadIt() {
        assertEquals(Map.of("PATH", "/bin", "JAVA_TOOL_OPTIONS", "-XX:+UseZGC", "LC_ALL", "C"),
                ChildEnvironment
                        .of(
                                Map.of("PATH", "/bin", "SHIFTLOG_USER_JAVA_TOOL_OPTIONS", "-XX:+UseZGC",
                                        "LC_ALL", "C.UTF-8",
                                        "SHIFTLOG_USER_LC_ALL", "C")));
    }

    @Test
    void aVariableThatWasNotSetIsTakenAway() {
        assertEquals(Map.of("PATH", "/bin"), ChildEnvironment.of(
                Map.of("PATH", "/bin", "LC_ALL", "C.UTF-8", "SHIFTLOG_USER_LC_ALL", "")));
    }
}
