package dev.shiftlog.keepsake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.claude.ClaudeAgent;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepsakesTest {
    private static final String ID = "11111111-1111-4111-8111-111111111111";

    @TempDir
    Path home;

    private Keepsakes keepsakes() {
        return new Keepsakes(home.resolve("kept"), new LocalFiles());
    }

    @Test
    void aConversationThatTheAgentDeletedComesBackWithAllItsFiles() throws IOException {
        Path file = home.resolve("projects/-p/" + ID + ".jsonl");
        Path output = home.resolve("projects/-p/" + ID + "/tool-results/x.txt");
        Files.createDirectories(output.getParent());
        Files.writeString(file, "{}\n");
        Files.writeString(output, "big");
        Agent claude = new ClaudeAgent();
        keepsakes().keep(claude, claude.reader().at(file, home, new LocalFiles()).orElseThrow());
        Files.delete(file);
        Files.delete(output);

        Keepsakes.Kept kept = keepsakes().all().getFirst();
        assertEquals(ID, kept.id());
        assertEquals(List.of(file, output), keepsakes().putBack(kept, home));
        assertEquals("big", Files.readString(output));
        assertEquals(List.of(), keepsakes().putBack(kept, home));
    }

    @Test
    void aPathThatLeadsOutOfTheHomeIsRefused() throws IOException {
        Path zip = Files.createDirectories(home.resolve("kept/claude")).resolve(ID + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../../outside.txt"));
            out.closeEntry();
        }
        Path claude = Files.createDirectories(home.resolve("a/b/claude"));
        assertThrows(IOException.class, () -> keepsakes().putBack(keepsakes().all().getFirst(), claude));
        assertFalse(Files.exists(home.resolve("a/outside.txt")));
    }
}
