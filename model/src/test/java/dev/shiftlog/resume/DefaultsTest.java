package dev.shiftlog.resume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultsTest {
    @TempDir
    Path project;

    private Defaults defaults;

    @BeforeEach
    void open() {
        defaults = new Defaults(project);
    }

    @Test
    void theFileHasTheShapeOfTheOriginal() throws IOException {
        defaults.set("claude", "id-1");
        assertEquals("""
                {
                  "version": 1,
                  "tool": "claude",
                  "session_mode": "managed-id",
                  "resume_target": "id-1"
                }
                """, Files.readString(defaults.file("claude")));
        assertEquals(Optional.of("id-1"), defaults.target("claude"));
    }

    @Test
    void ofTwoFirstStartsTheFirstDefaultIsKept() throws IOException {
        assertTrue(defaults.setFirst("gemini", "one", 1));
        assertFalse(defaults.setFirst("gemini", "two", 2));
        assertEquals(Optional.of("one"), defaults.target("gemini"));
    }

    @Test
    void aBrokenFileIsNoDefaultAndIsReplaced() throws IOException {
        Files.createDirectories(defaults.file("gemini").getParent());
        Files.writeString(defaults.file("gemini"), "{");
        assertEquals(Optional.empty(), defaults.target("gemini"));
        assertTrue(defaults.setFirst("gemini", "two", 2));
        assertEquals(Optional.of("two"), defaults.target("gemini"));
    }

    @Test
    void gitDoesNotSeeTheFolder() throws IOException {
        Files.createDirectories(project.resolve(".git"));
        Files.writeString(project.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        defaults.set("claude", "id-1");
        assertEquals(".ai-session-manager/\n", Files.readString(project.resolve(".git/info/exclude")));
    }

    @Test
    void keysOfOthersSurvive() throws IOException {
        Files.createDirectories(defaults.file("codex").getParent());
        Files.writeString(defaults.file("codex"), "{\"version\": 1, \"future\": [1]}");
        defaults.set("codex", "id");
        assertTrue(Files.readString(defaults.file("codex")).contains("future"));
    }

    @Test
    void legacyPlacesAreReadAndForgotten() throws IOException {
        Files.createDirectories(project.resolve(".git"));
        Path legacy = project.resolve(".git/copilot-session");
        Files.writeString(legacy, "legacy-copilot-id\n");
        assertEquals(Optional.of("legacy-copilot-id"), defaults.target("copilot"));
        assertEquals(List.of(legacy), defaults.forget("copilot", Instant.EPOCH));
        assertEquals(Optional.empty(), defaults.target("copilot"));
    }
}
