package dev.shiftlog.effect.conversations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.Snapshot;
import dev.shiftlog.change.Actor;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.conversations.Conversion;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News;
import dev.shiftlog.page.ContextPage;
import dev.shiftlog.resume.Obstacles.Remedy;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the screen can ask for about a conversation in a backup; after each of it the backup is as it was. */
class OnlyReadHomeTest {
    private static final String ID = "abcdefab-1111-4111-8111-111111111111";
    private static final ConversationKey KEY = new ConversationKey("gemini", ID, "backup");

    @TempDir
    Path folder;

    private Path backup;
    private Path project;
    private Map<String, String> environment;
    private Snapshot before;

    @BeforeEach
    void aBackupWithAConversationThatItsAgentWouldDeleteSoon() throws IOException {
        Path root = folder.toRealPath();
        Path home = Files.createDirectories(root.resolve("me"));
        project = Files.createDirectories(home.resolve("shop"));
        backup = root.resolve("backup");
        environment = Map.of("HOME", home.toString(), "PATH", "");
        conversation(backup, ID, "Paint the shop");
        Files.writeString(Files.createDirectories(home.resolve(".config/shiftlog")).resolve("config.json"), """
                {"shiftlog": {"homes": [{"name": "backup", "path": "%s", "folders": {"/old/shop": "%s"}}]}}
                """.formatted(backup, project));
        before = Snapshot.of(backup);
    }

    private static Path conversation(Path home, String id, String prompt) throws IOException {
        Path chats = Files.createDirectories(home.resolve(".gemini/tmp/shop/chats"));
        Files.writeString(chats.getParent().resolve(".project_root"), "/old/shop");
        return Files.writeString(chats.resolve("session-2026-11-20T10-00-" + id.substring(0, 8) + ".jsonl"), """
                {"sessionId":"%1$s","projectHash":"x","startTime":"2026-11-20T10:00:00Z"}
                {"id":"m1","timestamp":"2026-11-20T10:00:00Z","type":"user","content":"%2$s"}
                {"id":"m2","timestamp":"2026-11-20T10:00:01Z","type":"gemini","content":"Painted."}
                """.formatted(id, prompt));
    }

    @AfterEach
    void nothingWasWrittenThere() throws IOException {
        assertEquals(before, Snapshot.of(backup));
    }

    private List<News> run(Errand errand) throws IOException {
        return run(environment, errand);
    }

    private List<News> run(Map<String, String> variables, Errand... asked) throws IOException {
        List<News> news = new ArrayList<>();
        StitchFolder stitch = new StitchFolder(project);
        Workspace workspace = new Workspace(stitch, () -> "2026-11-21T10:00:00", new ContextPage(stitch),
                Workspace.PATIENCE);
        try (ConversationErrands errands = new ConversationErrands(variables, workspace,
                () -> Actor.PERSON)) {
            for (Errand errand : asked) {
                errands.run(errand, news::add);
            }
        }
        return news;
    }

    private List<ConversationLine> listed() throws IOException {
        return assertInstanceOf(News.Found.class, run(new Errand.Find(false)).getLast()).lines();
    }

    private void refuses(Errand errand) throws IOException {
        News.Failed failed = assertInstanceOf(News.Failed.class, run(errand).getLast());
        assertTrue(
                failed.reason().contains("in the home 'backup' (" + backup + "), which Shiftlog only reads"),
                failed.reason());
        assertTrue(failed.reason().contains("copies it into your own home"), failed.reason());
    }

    @Test
    void itIsListedInItsFolderHereWithItsHomeAndWithoutDaysThatNobodyKnows() throws IOException {
        ConversationLine line = listed().getFirst();
        assertEquals(KEY, line.key());
        assertEquals(project.toString(), line.folder());
        assertTrue(line.state().place().isProject());
        assertEquals(Optional.empty(), line.expires());
        assertEquals(Optional.of(1), line.turns());
    }

    @Test
    void whatWouldWriteThereIsRefusedInOneLineAndNothingIsDone() throws IOException {
        Path mine = conversation(folder.toRealPath().resolve("me"), "99999999-1111-4111-8111-111111111111",
                "Mine");
        ConversationKey own = new ConversationKey("gemini", "99999999-1111-4111-8111-111111111111");
        refuses(new Errand.Trash(List.of(own, KEY)));
        refuses(new Errand.Archive(List.of(own, KEY)));
        refuses(new Errand.Start(KEY, false));
        assertTrue(Files.exists(mine));
    }

    @Test
    void aWrongSettingIsToldOnceAndCoversNothingThatIsSaidLater() throws IOException {
        Files.writeString(folder.resolve("me/.config/shiftlog/config.json"),
                "{\"shiftlog\": {\"homes\": [{\"name\": \"x\"}]}}");
        List<News> news = run(environment, new Errand.Find(false), new Errand.Find(false));
        assertEquals(1, news.stream().filter(News.Failed.class::isInstance).count(), news.toString());
    }

    @Test
    void goingOnWithItOffersACopyAndNoCommand() throws IOException {
        News.ResumePlanned planned = assertInstanceOf(News.ResumePlanned.class,
                run(new Errand.PlanResume(KEY, true)).getLast());
        assertEquals("", planned.command());
        assertEquals(List.of(Remedy.COPY), planned.hurdles().stream().map(News.Hurdle::remedy).toList());
    }

    @Test
    void theCopyIsOnesOwnAndForTheFolderHere() throws IOException {
        News.Copied copied = assertInstanceOf(News.Copied.class, run(new Errand.Repair(KEY)).getLast());
        ConversationLine line = listed().stream()
                .filter(one -> one.key().equals(copied.copy()))
                .findFirst()
                .orElseThrow();
        assertEquals(project.toString(), line.folder());
        assertEquals("", line.key().home());
    }

    @Test
    void whatOnlyReadsWorks() throws IOException {
        assertInstanceOf(News.ReadDone.class, run(new Errand.Read(KEY)).getLast());
        assertInstanceOf(News.Checked.class, run(new Errand.Check(KEY)).getLast());
        assertInstanceOf(News.Changed.class, run(new Errand.Keep(List.of(KEY))).getLast());
        assertInstanceOf(News.Changed.class, run(new Errand.Export(List.of(KEY))).getLast());
        Conversion conversion = new Conversion(KEY, "Paint", "codex", Optional.empty(), false);
        assertInstanceOf(News.Examined.class, run(new Errand.Examine(conversion)).getLast());
        assertInstanceOf(News.Converted.class, run(new Errand.Convert(conversion, false)).getLast());
        listed();
        News.Hits hits = assertInstanceOf(News.Hits.class,
                run(new Errand.Search("painted", false)).getLast());
        assertTrue(hits.hits().stream().anyMatch(hit -> hit.key().equals(KEY)), hits.toString());
    }

    @Test
    void whatWasDeletedOrMadeSafeWhileTheHomeWasOnesOwnIsNotPutBackThere() throws IOException {
        Map<String, String> then = Map.of("HOME", environment.get("HOME"), "PATH", "", "GEMINI_CLI_HOME",
                backup.toString());
        assertInstanceOf(News.Changed.class,
                run(then, new Errand.Trash(List.of(new ConversationKey("gemini", ID)))).getLast());
        before = Snapshot.of(backup);
        News.Failed failed = assertInstanceOf(News.Failed.class, run(new Errand.Untrash()).getLast());
        assertTrue(failed.reason().contains("in a home that is only read now"), failed.reason());
        Path kept = Files.createDirectories(folder.resolve("me/.local/state/shiftlog/kept/gemini/" + ID));
        Files.writeString(kept.resolve("where.json"), "{\"agent\": \"gemini\", \"id\": \"" + ID
                + "\", \"file\": \"" + backup.resolve(".gemini/tmp/shop/chats/lost.jsonl")
                + "\", \"copy\": \"lost.jsonl\"}");
        Files.writeString(kept.resolve("lost.jsonl"), "{}");
        listed();
    }
}
