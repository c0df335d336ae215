package dev.shiftlog.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.FurtherHomes;
import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.source.Source;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FurtherHomesCatalogTest {
    private static final Path FIXTURES = Path.of(System.getProperty("shiftlog.root", ".."),
            "model/src/test/resources/conversations");
    private static final String ID = "11111111-1111-4111-8111-111111111111";

    @TempDir
    Path folder;

    private Catalog catalog(Home... homes) {
        return catalog(new LocalFiles(), Duration.ofMinutes(5), homes);
    }

    private Catalog catalog(SourceTree files, Duration patience, Home... homes) {
        Environment environment = new Environment(Map.of(), folder.resolve("me"),
                new FurtherHomes(List.of(homes), List.of()));
        return new Catalog(Agents.all(), environment, files, folder.resolve("cache/conversations"), patience);
    }

    private Home home(String name, Map<String, String> folders) {
        return new Home(name, folder.resolve(name), folders);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private void claude(String home, String id, String prompt, String time) throws IOException {
        Path project = Files.createDirectories(folder.resolve(home).resolve(".claude/projects/-work-shop"));
        Files.writeString(project.resolve(id + ".jsonl"), """
                {"parentUuid":null,"type":"user","message":{"role":"user","content":"%s"},"uuid":"u1",\
                "timestamp":"%s","cwd":"/work/shop","sessionId":"%s"}
                """.formatted(prompt, time, id));
    }

    private static List<String> told(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.glance().firstPrompt().orElse("-") + " in "
                        + entry.header().folder().orElse("-"))
                .toList();
    }

    private List<Path> caches() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void theConversationsOfAllAgentsInAFurtherHomeAreListedAndMarked() throws IOException {
        Path backup = folder.resolve("backup");
        copy(FIXTURES.resolve("claude/tree"), backup.resolve(".claude"));
        copy(FIXTURES.resolve("gemini/native"), backup.resolve(".gemini"));
        copy(FIXTURES.resolve("codex/paginated"), backup.resolve(".codex"));
        copy(FIXTURES.resolve("copilot/events"), backup.resolve(".copilot"));
        copy(FIXTURES.resolve("agy/logs"), backup.resolve(".gemini/antigravity-cli"));
        Catalog catalog = catalog(home("backup", Map.of()));
        List<Entry> entries = catalog.look().entries();
        assertEquals(List.of("agy", "claude", "codex", "copilot", "gemini"),
                entries.stream().map(Entry::agent).distinct().sorted().toList());
        assertTrue(entries.stream()
                .allMatch(entry -> catalog.further(entry).map(Home::name).equals(Optional.of("backup"))));
        assertEquals(entries, catalog.known());
    }

    @Test
    void aFolderThereHasItsNameHere() throws IOException {
        claude("box", ID, "Sweep", "2026-11-20T10:00:00Z");
        Catalog catalog = catalog(home("box", Map.of("/work", "/home/me/code")));
        assertEquals(List.of("Sweep in /home/me/code/shop"), told(catalog.look().entries()));
        assertEquals(List.of("Sweep in /home/me/code/shop"),
                told(catalog.newest(Optional.of("/home/me/code/shop")::equals, 5)));
    }

    @Test
    void otherNamesOfFoldersCountAtOnceAndLeaveNoOldCache() throws IOException {
        claude("box", ID, "Sweep", "2026-11-20T10:00:00Z");
        catalog(home("box", Map.of("/work", "/a"))).look();
        assertEquals(List.of("Sweep in /b/shop"),
                told(catalog(home("box", Map.of("/work", "/b"))).look().entries()));
        assertEquals(1, caches().size(), caches().toString());
        catalog().look();
        assertEquals(List.of(), caches());
    }

    @Test
    void aFolderThatGeminiCallsByAChecksumIsFoundByItsNameThere() throws IOException {
        Path chats = Files.createDirectories(folder.resolve("box/.gemini/tmp/"
                + "e7c7ea0ba435fd310e06a812a878b49ac2e1ffa26f10919d35caaaa22b239a7e/chats"));
        Files.writeString(chats.resolve("session-2026-03-01T10-00-abcdefab.json"), """
                {"sessionId":"abcdefab-1111-4111-8111-111111111111","projectHash":"x",
                 "messages":[{"id":"m1","type":"user","content":"Sweep"}]}""");
        Catalog catalog = catalog(home("box", Map.of("/srv", "/home/me")));
        assertEquals(List.of("Sweep in /home/me/shop"),
                told(catalog.look(Path.of("/home/me/shop")).entries()));
    }

    @Test
    void whatOnesOwnHomeHoldsAsWellIsListedOnceUnlessItGoesOnThere() throws IOException {
        claude("me", ID, "Mine", "2026-11-20T10:00:00Z");
        claude("old", ID, "Older", "2026-11-19T10:00:00Z");
        claude("same", ID, "Same", "2026-11-20T10:00:00Z");
        assertEquals(List.of("Mine in /work/shop"),
                told(catalog(home("old", Map.of()), home("same", Map.of())).look().entries()));
        claude("newer", ID, "Newer", "2026-11-21T10:00:00Z");
        assertEquals(List.of("Newer in /work/shop", "Mine in /work/shop"),
                told(catalog(home("old", Map.of()), home("newer", Map.of())).look().entries()));
        Home old = home("old", Map.of());
        assertEquals(List.of("Older in /work/shop"), told(catalog(old).lookIn(old).entries()));
    }

    @Test
    void aHomeThatIsGoneTakesItsEntriesWithItAndIsNoProblem() throws IOException {
        claude("me", ID, "Mine", "2026-11-20T10:00:00Z");
        claude("stick", "22222222-1111-4111-8111-111111111111", "Far", "2026-11-21T10:00:00Z");
        Catalog catalog = catalog(home("stick", Map.of()));
        assertEquals(2, catalog.look().entries().size());
        Files.move(folder.resolve("stick"), folder.resolve("unplugged"));
        Listing without = catalog.look();
        assertEquals(List.of("Mine in /work/shop"), told(without.entries()));
        assertEquals(List.of(), without.problems());
        assertEquals(List.of("Mine in /work/shop"), told(catalog.known()));
        Files.move(folder.resolve("unplugged"), folder.resolve("stick"));
        assertEquals(2, catalog.look().entries().size());
    }

    @Test
    void aHomeThatDoesNotAnswerKeepsNobodyWaiting() throws IOException {
        claude("me", ID, "Mine", "2026-11-20T10:00:00Z");
        claude("net", "22222222-1111-4111-8111-111111111111", "Far", "2026-11-21T10:00:00Z");
        catalog(home("net", Map.of())).look();
        CountDownLatch never = new CountDownLatch(1);
        Catalog catalog = catalog(new Hanging(new LocalFiles(), folder.resolve("net"), never), Duration.ZERO,
                home("net", Map.of()));
        assertEquals(List.of("Far in /work/shop", "Mine in /work/shop"), told(catalog.lookNear().entries()));
        Listing listing = catalog.look();
        assertEquals(List.of("Far in /work/shop", "Mine in /work/shop"), told(listing.entries()));
        assertTrue(listing.problems()
                .getFirst()
                .startsWith("the home 'net' (" + folder.resolve("net")
                        + ") did not answer"),
                listing.problems().toString());
    }

    @Test
    void theFurtherHomeOfAnAgentThatIsItsOwnAnywayIsNotOnlyRead() throws IOException {
        claude("me", ID, "Mine", "2026-11-20T10:00:00Z");
        Environment environment = new Environment(
                Map.of("CLAUDE_CONFIG_DIR", folder.resolve("me/.claude").toString()),
                folder.resolve("other"),
                new FurtherHomes(List.of(home("me", Map.of())), List.of()));
        Catalog catalog = new Catalog(Agents.all(), environment, new LocalFiles(),
                folder.resolve("cache/conversations"));
        Entry entry = catalog.look().entries().getFirst();
        assertEquals(1, catalog.look().entries().size());
        assertEquals(Optional.empty(), catalog.further(entry));
    }

    /** A disk of which everything below a folder hangs. */
    private record Hanging(SourceTree files, Path folder, CountDownLatch never) implements SourceTree {
        private Path answering(Path path) {
            try {
                if (path.startsWith(folder)) {
                    never.await();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return path;
        }

        @Override
        public List<SourceTree.Entry> list(Path path) throws IOException {
            return files.list(answering(path));
        }

        @Override
        public Optional<SourceTree.Entry> entry(Path path) {
            return files.entry(answering(path));
        }

        @Override
        public Source open(Path file) throws IOException {
            return files.open(answering(file));
        }

        @Override
        public Optional<byte[]> small(Path file, int limit) throws IOException {
            return files.small(answering(file), limit);
        }
    }
}
