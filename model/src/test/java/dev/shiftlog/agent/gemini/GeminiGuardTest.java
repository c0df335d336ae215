package dev.shiftlog.agent.gemini;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeminiGuardTest {
    private static final String TEXT = """
            {"sessionId":"5b0afd22-0000-4000-8000-000000000000","projectHash":"x","startTime":"2026-11-21T08:00:00Z"}
            {"id":"m1","timestamp":"2026-11-21T08:00:00Z","type":"user","content":"hello"}
            """;

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = home.resolve("tmp/shop/chats/session-2026-11-21T08-00-5b0afd22.jsonl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEXT);
    }

    private Conversation conversation() throws IOException {
        return new GeminiReader().at(file, home, new LocalFiles()).orElseThrow();
    }

    @Test
    void aConversationOfOneLineIsRenewedToo() throws IOException {
        Path old = file.resolveSibling("session-2026-01-01T08-00-77777777.json");
        Files.writeString(old, """
                {"sessionId":"77777777-0000-4000-8000-000000000000","projectHash":"x",\
                "startTime":"2026-01-01T08:00:00.000Z","lastUpdated":"2026-01-01T08:00:00.000Z","own":[1.50],\
                "messages":[{"id":"m1","type":"user","content":"say \\"lastUpdated\\""}]}
                """);
        new GeminiGuard().renew(new GeminiReader().at(old, home, new LocalFiles()).orElseThrow(),
                Instant.parse("2026-11-21T08:00:00Z"));
        String text = Files.readString(old);
        assertTrue(text.contains("\"lastUpdated\":\"2026-11-21T08:00:00Z\"")
                || text.contains("\"lastUpdated\": \"2026-11-21T08:00:00Z\""), text);
        assertTrue(text.contains("1.50") && text.contains("say \\\"lastUpdated"), text);
    }

    @Test
    void aFileNamedAfterItsIdIsInDanger() throws IOException {
        assertTrue(new GeminiGuard().danger(conversation(), new LocalFiles()).isPresent());
    }

    @Test
    void aProtectedConversationHasAnotherEndingAndACopy() throws IOException {
        Path keep = home.resolve("keep");
        Conversation safe = new GeminiGuard().protect(conversation(), keep, new LocalFiles());
        assertFalse(Files.exists(file));
        assertEquals(TEXT, Files.readString(safe.file()));
        assertEquals(TEXT, Files.readString(keep.resolve(file.getFileName())));
        assertEquals("5b0afd22-0000-4000-8000-000000000000", safe.id());
        String ending = GeminiReader.suffix(safe.file().getFileName().toString());
        assertTrue(ending.matches("[a-z0-9]{8}"), ending);
        assertNotEquals("5b0afd22", ending);
        assertEquals(Optional.empty(), new GeminiGuard().danger(safe, new LocalFiles()));
    }
}
