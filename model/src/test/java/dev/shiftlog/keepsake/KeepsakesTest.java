package dev.shiftlog.keepsake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.agent.claude.ClaudeAgent;
import dev.shiftlog.keepsake.Keepsakes.Kept;
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
        Conversation conversation = claude.reader().at(file, home, new LocalFiles()).orElseThrow();
        keepsakes().keep(claude, conversation, claude.reader().glance(conversation, new LocalFiles()));
        Files.delete(file);
        Files.delete(output);

        Kept kept = keepsakes().all().getFirst();
        assertEquals(ID, kept.id());
        assertEquals(List.of(file, output), keepsakes().putBack(kept, home));
        assertEquals("big", Files.readString(output));
        assertEquals(List.of(), keepsakes().putBack(kept, home));
    }

    @Test
    void whatIsPutAwayIsListedByItsNoteAndComesBackAsItWas() throws IOException {
        Path file = home.resolve("projects/-p/" + ID + ".jsonl");
        Files.createDirectories(file.getParent());
        String text = """
                {"type":"user","uuid":"u1","parentUuid":null,"timestamp":"2026-03-01T10:00:00.000Z",\
                "cwd":"/srv/shop","message":{"role":"user","content":"Sweep the shop"}}
                """;
        Files.writeString(file, text);
        Agent claude = new ClaudeAgent();
        Conversation conversation = claude.reader().at(file, home, new LocalFiles()).orElseThrow();
        keepsakes().putAway(claude, conversation, claude.reader().glance(conversation, new LocalFiles()));
        assertFalse(Files.exists(file));

        Kept kept = keepsakes().of("claude", ID).orElseThrow();
        assertEquals("Sweep the shop", kept.header().title().orElseThrow());
        assertEquals("/srv/shop", kept.header().folder().orElseThrow());
        keepsakes().putBack(kept, home);
        keepsakes().drop(kept);
        assertEquals(text, Files.readString(file));
        assertEquals(List.of(), keepsakes().all());
    }

    @Test
    void whatAPersonKeepsForGoodOutlivesTheArchive() throws IOException {
        Path file = home.resolve("projects/-p/" + ID + ".jsonl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"type":"user","uuid":"u1","parentUuid":null,"timestamp":"2026-03-01T10:00:00.000Z",\
                "cwd":"/srv/shop","message":{"role":"user","content":"Sweep the shop"}}
                """);
        Agent claude = new ClaudeAgent();
        Conversation conversation = claude.reader().at(file, home, new LocalFiles()).orElseThrow();
        Glance glance = claude.reader().glance(conversation, new LocalFiles());
        keepsakes().keep(claude, conversation, glance);
        keepsakes().putAway(claude, conversation, glance);
        Kept kept = keepsakes().of("claude", ID).orElseThrow();
        keepsakes().putBack(kept, home);
        keepsakes().drop(kept);
        assertEquals(List.of(kept), keepsakes().all());
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
