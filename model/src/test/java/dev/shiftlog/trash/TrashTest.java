package dev.shiftlog.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.claude.ClaudeAgent;
import dev.shiftlog.agent.codex.CodexAgent;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashTest {
    private static final String ID = "11111111-1111-4111-8111-111111111111";
    private static final String FORK = "22222222-1111-4111-8111-111111111111";
    private static final String TIME = "2026-11-21T10:00:00.000001";

    @TempDir
    Path home;

    private Trash trash() {
        return new Trash(home.resolve("trash"), new LocalFiles());
    }

    private static Conversation at(Agent agent, Path file, Path home) throws IOException {
        return agent.reader().at(file, home, new LocalFiles()).orElseThrow();
    }

    @Test
    void whatWasDeletedLastIsPutBackWithAllThatBelongsToIt() throws IOException, Trash.Kept {
        Path file = home.resolve("projects/-p/" + ID + ".jsonl");
        Path output = home.resolve("projects/-p/" + ID + "/tool-results/x.txt");
        Files.createDirectories(output.getParent());
        Files.writeString(file, "{}\n");
        Files.writeString(output, "big");
        Agent claude = new ClaudeAgent();
        trash().put(claude, at(claude, file, home), TIME);
        assertFalse(Files.exists(file) || Files.exists(output));
        assertEquals(Optional.of(ID), trash().putBackLast((_, _) -> false));
        assertEquals("big", Files.readString(output));
        assertEquals("{}\n", Files.readString(file));
        assertEquals(Optional.empty(), trash().putBackLast((_, _) -> false));
    }

    @Test
    void aRolloutThatAForkNeedsIsKept() throws IOException {
        Path folder = Files.createDirectories(home.resolve("sessions/2026/11/21"));
        Path parent = folder.resolve("rollout-2026-11-21T10-00-00-" + ID + ".jsonl");
        Path fork = folder.resolve("rollout-2026-11-21T11-00-00-" + FORK + ".jsonl");
        Files.writeString(parent, meta(ID, ""));
        Files.writeString(fork, meta(FORK, ",\"history_base\":{\"thread_id\":\"" + ID
                + "\",\"end_ordinal_exclusive\":3}"));
        Agent codex = new CodexAgent();
        Trash.Kept kept = assertThrows(Trash.Kept.class,
                () -> trash().put(codex, at(codex, parent, home), TIME));
        assertTrue(kept.getMessage().contains("is needed by " + FORK), kept.getMessage());
        assertTrue(Files.exists(parent));
    }

    private static String meta(String id, String more) {
        return """
                {"timestamp":"2026-11-21T10:00:00Z","type":"session_meta","payload":{"id":"%s",\
                "timestamp":"2026-11-21T10:00:00Z","cwd":"/p","originator":"x","cli_version":"1"%s}}
                """.formatted(id, more);
    }
}
