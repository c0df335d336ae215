package dev.shiftlog.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.catalog.Entry.Counts;
import dev.shiftlog.catalog.Search.Hit;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.transcript.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogTest {
    private static final Path FIXTURES = Path.of(System.getProperty("shiftlog.root", ".."),
            "model/src/test/resources/conversations");

    @TempDir
    Path home;

    @BeforeEach
    void oneHomeOfAllAgents() throws IOException {
        copy(FIXTURES.resolve("claude/tree"), home.resolve(".claude"));
        copy(FIXTURES.resolve("gemini/native"), home.resolve(".gemini"));
        copy(FIXTURES.resolve("codex/paginated"), home.resolve(".codex"));
        copy(FIXTURES.resolve("copilot/events"), home.resolve(".copilot"));
        copy(FIXTURES.resolve("agy/logs"), home.resolve(".gemini/antigravity-cli"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private Catalog catalog() {
        return new Catalog(Agents.all(), new Environment(Map.of(), home), new LocalFiles(),
                cacheFile());
    }

    private Path cacheFile() {
        return home.resolve("cache/catalog");
    }

    private static List<String> titles(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.agent() + ": " + entry.header().title().orElse("-"))
                .toList();
    }

    @Test
    void conversationsOfAllAgentsAreListedNewestFirst() throws IOException {
        assertEquals(List.of("agy: Fix the cart ✓", "agy: short", "copilot: Cart ✓ “name”",
                "codex: -", "codex: -", "codex: apples", "gemini: Cart ✓ summary",
                "claude: Cart 購物車", "claude: An old kind of title"),
                titles(catalog().look().entries()));
    }

    @Test
    void theRealIdIsListedWhereTheFileNameDoesNotTellIt() throws IOException {
        assertTrue(catalog().look()
                .entries()
                .stream()
                .anyMatch(entry -> entry.id().equals("1b000000-0000-4000-8000-000000000001")
                        && entry.conversation().id().equals(entry.id())));
    }

    @Test
    void theEmptyFileThatGeminiLeavesAtAResumeIsNoConversationOfItsOwn() throws IOException {
        Path chats = Files.createDirectories(home.resolve(".gemini/tmp/shop/chats"));
        String header = "{\"sessionId\":\"abcdefab-1111-4111-8111-111111111111\",\"projectHash\":\"x\"}\n";
        Files.writeString(chats.resolve("session-2026-03-01T10-00-safename.jsonl"), header
                + "{\"id\":\"m1\",\"type\":\"user\",\"content\":\"Sweep the shop\"}\n");
        Files.writeString(chats.resolve("session-2026-03-01T10-05-abcdefab.jsonl"), header);
        assertEquals(List.of("gemini: Sweep the shop"), titles(catalog().look().entries()).stream()
                .filter(title -> !title.contains("Cart") && title.startsWith("gemini"))
                .toList());
    }

    @Test
    void aFolderThatGeminiCallsByAChecksumIsFoundAmongThoseThatAreKnown() throws IOException {
        Path chats = home.resolve(".gemini/tmp/"
                + "e7c7ea0ba435fd310e06a812a878b49ac2e1ffa26f10919d35caaaa22b239a7e/chats");
        Files.createDirectories(chats);
        Files.writeString(chats.resolve("session-2026-03-01T10-00-abcdefab.json"), """
                {"sessionId":"abcdefab-1111-4111-8111-111111111111","projectHash":"x",
                 "messages":[{"id":"m1","type":"user","content":"Sweep the shop"}]}""");
        Entry held = catalog().look(Path.of("/srv/elsewhere"), Path.of("/srv/shop"))
                .entries()
                .stream()
                .filter(entry -> entry.header().title().equals(Optional.of("Sweep the shop")))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("/srv/shop"), held.header().folder());
    }

    @Test
    void aSubAgentsRunNamesItsParent() throws IOException {
        assertEquals(1, catalog().look().entries().stream().filter(Entry::isSubAgent).count());
    }

    @Test
    void theCacheTellsTheSameWithoutLooking() throws IOException {
        List<Entry> looked = catalog().look().entries();
        assertEquals(looked, catalog().known());
        assertEquals("rw-------", PosixFilePermissions
                .toString(Files.getPosixFilePermissions(cacheFile())));
    }

    @Test
    void theNewestOfOneFolderAreThoseOfTheWholeListInThatFolder() throws IOException {
        List<Entry> looked = catalog().look().entries();
        for (Optional<String> folder : looked.stream()
                .map(entry -> entry.header().folder())
                .distinct()
                .toList()) {
            List<Entry> there = looked.stream()
                    .filter(entry -> entry.header().folder().equals(folder))
                    .toList();
            assertEquals(there, catalog().newest(folder::equals, Integer.MAX_VALUE));
            assertEquals(there.subList(0, 1), catalog().newest(folder::equals, 1));
        }
        assertEquals(List.of(), catalog().newest(_ -> false, 5));
    }

    @Test
    void whatIsUnchangedIsNotWrittenAgain() throws IOException {
        catalog().look();
        Files.setLastModifiedTime(cacheFile(), FileTime
                .from(Instant.EPOCH));
        catalog().look();
        assertEquals(Instant.EPOCH, Files.getLastModifiedTime(cacheFile()).toInstant());
    }

    @Test
    void aRenamedConversationIsListedUnderItsNewName() throws IOException {
        catalog().look();
        Files.writeString(home.resolve(".codex/session_index.jsonl"),
                "{\"id\":\"2c000000-0000-4000-8000-00000000000b\",\"thread_name\":\"Fruit\"}\n");
        assertTrue(titles(catalog().look().entries()).contains("codex: Fruit"));
    }

    @Test
    void aDeletedConversationIsForgotten() throws IOException {
        int before = catalog().look().entries().size();
        Files.delete(home.resolve(".copilot/session-state/"
                + "3d000000-0000-4000-8000-aaaaaaaaaaaa/events.jsonl"));
        assertEquals(before - 1, catalog().look().entries().size());
        assertEquals(before - 1, catalog().known().size());
    }

    @Test
    void aBrokenCacheCountsAsNone() throws IOException {
        List<Entry> looked = catalog().look().entries();
        byte[] sound = Files.readAllBytes(cacheFile());
        for (int i = 0; i < sound.length; i += 97) {
            byte[] broken = sound.clone();
            broken[i] ^= 0x40;
            Files.write(cacheFile(), broken);
            assertTrue(catalog().known().isEmpty(), "byte " + i);
        }
        assertEquals(looked, catalog().look().entries());
    }

    @Test
    void aSecretInAPromptIsNotKept() throws IOException {
        Path file = home.resolve(".claude/projects/-home-ana-shop/"
                + "0a000000-0000-4000-8000-000000000009.jsonl");
        Files.writeString(file, """
                {"type":"user","uuid":"a","parentUuid":null,"timestamp":"2026-03-09T00:00:00Z",\
                "message":{"content":"use ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa please"}}
                """);
        assertEquals("claude: use «GitHub token» please",
                titles(catalog().look().entries()).getFirst());
        assertFalse(new String(Files.readAllBytes(cacheFile()),
                StandardCharsets.ISO_8859_1).contains("ghp_"));
    }

    @Test
    void countsAreReadOnceAndRemembered() throws IOException {
        List<Entry> counted = catalog().counted(catalog().look().entries());
        catalog().keep(counted);
        Counts claude = counted.get(7).counts().orElseThrow();
        assertEquals(List.of(2L, 6L, 5L), List.of(claude.prompts(), claude.turns(), claude.calls()));
        assertEquals(counted, catalog().known());
    }

    @Test
    void aStoreThatIsNoFolderIsOneOfNone() throws IOException {
        Files.move(home.resolve(".codex"), home.resolve("away"));
        Files.writeString(home.resolve(".codex"), "a file");
        assertEquals(6, catalog().look().entries().size());
    }

    @Test
    void aTextIsFoundWhereverItIsSpelledWithTheWordsAroundIt() throws IOException {
        List<Entry> entries = catalog().look().entries();
        List<String> found = new ArrayList<>();
        new Search(new LocalFiles(), "FIX the cart ✓", 3).run(entries,
                hit -> found.add(hit.entry().agent() + ": " + hit.match() + hit.after()));
        found.sort(null);
        assertEquals(
                List.of("agy: Fix the cart ✓ </USER_REQUEST> <ADDITIONAL_METADATA>made up</ADDITIONAL_ME",
                        "claude: Fix the cart ✓ 購物車", "copilot: Fix the cart ✓", "gemini: Fix the cart ✓"),
                found);
    }

    @Test
    void whatIsNoTalkIsNotFound() throws IOException {
        List<Hit> found = new ArrayList<>();
        new Search(new LocalFiles(), "0a000000-0000", 3).run(catalog().look().entries(), found::add);
        assertEquals(List.of(), found);
    }

    @Test
    void aSubAgentsWordsAreFoundUnderItsParent() throws IOException {
        List<Hit> found = new ArrayList<>();
        new Search(new LocalFiles(), "found", 3).run(catalog().look().entries(), found::add);
        assertTrue(found.stream().anyMatch(hit -> hit.entry().agent().equals("claude")));
    }

    @Test
    void aProjectIsFoundThroughLinksAndBelow() throws IOException {
        Path project = Files.createDirectories(home.resolve("work/shop/.git/x"))
                .getParent()
                .getParent();
        Files.writeString(project.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Path link = Files.createSymbolicLink(home.resolve("link"), project);
        ProjectPlaces places = new ProjectPlaces(link);
        Entry here = catalog().look().entries().getFirst();
        assertEquals(Place.HERE, places.of(movedTo(here, project.toString())));
        assertEquals(Place.HERE, places.of(movedTo(here, link.toString())));
        assertEquals(Place.BELOW, places.of(movedTo(here, project.resolve("src").toString())));
        assertEquals(Place.MOVED, places.of(movedTo(here, "/gone/for/ever/shop")));
        assertEquals(Place.ELSEWHERE, places.of(movedTo(here, "/gone/for/ever/other")));
        assertEquals(Place.ELSEWHERE, places.of(movedTo(here, "C:\\work\\shop")));
    }

    private static Entry movedTo(Entry entry, String folder) {
        Header header = entry.header();
        return new Entry(entry.conversation(),
                entry.glance()
                        .with(new Header(header.agent(), header.id(),
                                header.title(), Optional.of(folder), header.branch(),
                                header.started(), header.lastActive(), header.model(),
                                header.agentVersion())),
                entry.counts());
    }
}
