package dev.shiftlog.agent.claude;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.LocalProcesses;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaudePresenceTest {
    private static final long UNUSED_PID = 4_194_305;

    @TempDir
    Path home;

    private Optional<String> holderWhenProcessIs(long pid) throws IOException {
        Path sessions = Files.createDirectories(home.resolve("sessions"));
        Files.writeString(sessions.resolve(pid + ".json"), "{\"pid\": " + pid + ", \"sessionId\": \"id-1\"}");
        Files.writeString(sessions.resolve("broken.json"), "{\"pid\": ");
        Conversation conversation = new Conversation("claude", "id-1", home, home.resolve("x.jsonl"), 1,
                Instant.EPOCH, false, List.of());
        return ClaudePresence.of(conversation.home(), new LocalFiles(), new LocalProcesses())
                .holder(conversation);
    }

    @Test
    void aConversationOfARunningProcessIsOpen() throws IOException {
        long pid = ProcessHandle.current().pid();
        assertEquals(Optional.of("Claude Code, process " + pid), holderWhenProcessIs(pid));
    }

    @Test
    void aFileThatADeadProcessLeftBehindSaysNothing() throws IOException {
        assertEquals(Optional.empty(), holderWhenProcessIs(UNUSED_PID));
    }
}
