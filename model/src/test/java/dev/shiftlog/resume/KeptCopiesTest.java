package dev.shiftlog.resume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.gemini.GeminiAgent;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCopiesTest {
    private static final String TEXT = """
            {"sessionId":"5b0afd22-0000-4000-8000-000000000000","projectHash":"x","startTime":"2026-11-21T08:00:00Z"}
            {"id":"m1","timestamp":"2026-11-21T08:00:00Z","type":"user","content":"hello"}
            """;

    @TempDir
    Path home;

    @Test
    void theCopyFollowsAConversationThatItsToolGoesOnWithInANewerFormat() throws IOException {
        Path old = home.resolve("tmp/shop/chats/session-2026-01-01T08-00-5b0afd22.json");
        Files.createDirectories(old.getParent());
        Files.writeString(old, """
                {"sessionId":"5b0afd22-0000-4000-8000-000000000000","projectHash":"x",\
                "messages":[{"id":"m1","type":"user","content":"hello"}]}
                """);
        GeminiAgent gemini = new GeminiAgent();
        KeptCopies kept = new KeptCopies(home.resolve("kept"), new LocalFiles());
        Conversation safe = kept.protect(gemini,
                gemini.reader().at(old, home, new LocalFiles()).orElseThrow());
        Path newer = Path.of(safe.file() + "l");
        Files.writeString(newer, TEXT);
        kept.protect(gemini, gemini.reader().at(newer, home, new LocalFiles()).orElseThrow());
        Files.delete(newer);
        Files.delete(safe.file());
        assertEquals(List.of(newer), kept.putBack(gemini, _ -> false));
        assertEquals(TEXT, Files.readString(newer));
    }

    @Test
    void aConversationThatItsToolDeletedIsPutBack() throws IOException {
        Path file = home.resolve("tmp/shop/chats/session-2026-11-21T08-00-5b0afd22.jsonl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEXT);
        GeminiAgent gemini = new GeminiAgent();
        KeptCopies kept = new KeptCopies(home.resolve("kept"), new LocalFiles());
        Conversation conversation = gemini.reader().at(file, home, new LocalFiles()).orElseThrow();

        Conversation safe = kept.protect(gemini, conversation);
        assertEquals(List.of(), kept.putBack(gemini, _ -> false));
        Files.delete(safe.file());

        assertEquals(List.of(safe.file()), kept.putBack(gemini, _ -> false));
        assertTrue(Files.readString(safe.file()).contains("hello"));

        Files.writeString(safe.file(), "{\"id\":\"m2\",\"type\":\"user\",\"content\":\"and more\"}\n",
                StandardOpenOption.APPEND);
        kept.protect(gemini, safe);
        Files.delete(safe.file());
        kept.putBack(gemini, _ -> false);
        assertTrue(Files.readString(safe.file()).contains("and more"), "each resume renews the copy");
        Files.delete(safe.file());
        kept.forget("gemini", safe.id());
        assertEquals(List.of(), kept.putBack(gemini, _ -> false));
    }
}
