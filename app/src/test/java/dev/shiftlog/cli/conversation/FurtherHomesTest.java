package dev.shiftlog.cli.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import dev.shiftlog.Snapshot;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conversations of a container's home beside one's own; after every test that home is as it was. */
final class FurtherHomesTest {
    private static final String ID = "0a000000-0000-4000-8000-000000000001";
    private static final String GEMINI = "abcdefab-1111-4111-8111-111111111111";

    @TempDir
    Path folder;
    private Path home;
    private Path project;
    private Path box;
    private Snapshot before;

    @BeforeEach
    void aContainersHomeWithTwoConversationsOfThisProject() throws IOException {
        home = Files.createDirectories(folder.toRealPath().resolve("me"));
        project = Files.createDirectories(home.resolve("code/shop"));
        box = folder.toRealPath().resolve("box");
        claude(box, ID);
        Path chats = Files.createDirectories(box.resolve(".gemini/tmp/shop/chats"));
        Files.writeString(chats.getParent().resolve(".project_root"), "/workspace/shop");
        Files.writeString(chats.resolve("session-2026-03-01T10-00-abcdefab.jsonl"), """
                {"sessionId":"%s","projectHash":"x","startTime":"2026-03-01T10:00:00Z"}
                {"id":"m1","timestamp":"2026-03-01T10:00:00Z","type":"user","content":"Paint the shop"}
                {"id":"m2","timestamp":"2026-03-01T10:00:01Z","type":"gemini","content":"Painted."}
                """.formatted(GEMINI));
        settings("""
                {"name": "box", "path": "%s", "folders": {"/workspace": "%s"}}""".formatted(box,
                home.resolve("code")));
        before = Snapshot.of(box);
    }

    @AfterEach
    void nothingWasWrittenThere() throws IOException {
        assertEquals(before, Snapshot.of(box));
    }

    private void settings(String homes) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve(".config/shiftlog")).resolve("config.json"),
                "{\"shiftlog\": {\"homes\": [" + homes + "]}}");
    }

    private static void claude(Path below, String id) throws IOException {
        Path store = Files.createDirectories(below.resolve(".claude/projects/-workspace-shop"));
        String common = "\"timestamp\":\"2026-11-20T09:00:00.000Z\",\"cwd\":\"/workspace/shop\",\"sessionId\":\""
                + id
                + "\"";
        Files.writeString(store.resolve(id + ".jsonl"), """
                {"type":"user","uuid":"u1","parentUuid":null,%1$s,"message":{"role":"user","content":"Sweep the shop"}}
                {"type":"assistant","uuid":"a1","parentUuid":"u1",%1$s,"message":{"id":"m1","role":"assistant",\
                "model":"m","content":[{"type":"text","text":"Swept."}]}}
                """.formatted(common));
    }

    private Answer run(String... words) {
        return ShiftlogRun.in(project).with(Map.of("HOME", home.toString())).run(words);
    }

    private void refuses(List<String> about, Answer answer) {
        assertEquals(1, answer.code(), answer.out());
        assertEquals(1, answer.err().lines().count(), answer.err());
        about.forEach(words -> assertTrue(answer.err().contains(words), answer.err()));
    }

    @Test
    void theyAreListedWithTheirHomeInTheFolderThatTheMappingTells() throws JsonException {
        String list = run("session", "list").out();
        assertTrue(list.contains("Sweep the shop  [in home box]"), list);
        assertTrue(list.contains("Paint the shop  [in home box]"), list);
        var first = JsonReader.read(run("session", "list", "--json").out().getBytes())
                .asList()
                .getFirst()
                .asObject();
        assertEquals("box", first.text("home"));
        assertEquals(project.toString(), first.text("folder"));
        assertEquals(Optional.empty(), first.get("days_until_deleted"));
    }

    @Test
    void theyAreShownSearchedExportedAndChecked() {
        String shown = run("session", "show", ID.substring(0, 8)).out();
        assertTrue(shown.contains("in " + project) && shown.contains("(of the home 'box'"), shown);
        assertTrue(run("session", "search", "swept").out().contains("[in home box]"));
        assertTrue(run("session", "search", "swept", "--json").out().contains("\"home\": \"box\""));
        assertTrue(run("session", "export", GEMINI).out().contains("Painted."));
        assertTrue(run("session", "check", ID).out().contains("[in home box]"));
        assertTrue(run("session", "check", "--json", ID).out().contains("\"box\""));
    }

    @Test
    void oneHomeCanBeAskedForAndHasToBeThere() throws IOException {
        claude(home, ID);
        assertTrue(run("session", "list", "--all").out()
                .lines()
                .noneMatch(line -> line.startsWith("claude")
                        && line.contains("[in home box]")));
        assertTrue(run("session", "list", "--home", "box").out().contains("Sweep the shop  [in home box]"));
        assertTrue(run("session", "show", "--home", "box", ID).out().contains("(of the home 'box'"));
        refuses(List.of("there is no home 'bix'; there is box"), run("session", "list", "--home", "bix"));
        settings("{\"name\": \"stick\", \"path\": \"/nowhere/at/all\"}");
        refuses(List.of("the home 'stick' is not there now"), run("session", "list", "--home", "stick"));
        assertEquals(0, run("session", "list").code());
    }

    @Test
    void aWrongSettingIsNamedAndKeepsNothingFromTheList() throws IOException {
        settings("{\"name\": \"x\"}, {\"name\": \"box\", \"path\": \"" + box + "\"}");
        Answer answer = run("session", "list", "--all");
        assertEquals(0, answer.code());
        assertTrue(answer.out().contains("Sweep the shop"), answer.out());
        assertTrue(answer.err().contains("home 'x': 'path' has to be"), answer.err());
    }

    @Test
    void aResumeIsRefusedInOneLineThatNamesTheCopy() {
        for (String id : List.of(ID, GEMINI)) {
            refuses(List.of("in the home 'box' (" + box + "), which Shiftlog only reads",
                    "'shiftlog session fork " + id + "'"), run("session", "resume", "--force", id));
            refuses(List.of("session fork"), run("session", "resume", "--print", id));
        }
        refuses(List.of("session fork"), run("session", "resume", "--home", "box", "latest"));
    }

    @Test
    void aForkGoesOnInACopyInOnesOwnHomeForTheFolderHere() throws IOException {
        Answer answer = run("session", "fork", "--print", ID);
        assertEquals(0, answer.code(), answer.err());
        assertEquals(0, run("session", "fork", "--print", GEMINI).code());
        String list = run("session", "list", "--agent", "claude").out();
        assertTrue(list.lines().anyMatch(line -> line.contains("Sweep the shop  [from claude " + ID)), list);
        String copy = answer.out().replaceAll("(?s).*--resume ([0-9a-f-]+).*", "$1");
        Path store = home.resolve(".claude/projects/" + project.toString().replaceAll("[^a-zA-Z0-9]", "-"));
        assertTrue(Files.exists(store.resolve(copy + ".jsonl")), answer.out());
        assertEquals(0, run("session", "unconvert", copy).code());
    }

    @Test
    void whereTheFolderIsNotHereACopyGoesOnInThisOne() throws IOException {
        settings("{\"name\": \"box\", \"path\": \"" + box + "\"}");
        Answer answer = run("session", "fork", "--print", ID);
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.err().contains("/workspace/shop is not there; the copy goes on in " + project),
                answer.err());
    }

    @Test
    void whatOnlyReadsThereWorksAndWritesElsewhere() throws IOException {
        assertEquals(0, run("session", "repair", ID).code());
        Answer converted = run("session", "convert", "--from", "gemini", "--to", "codex", "--source-session",
                GEMINI);
        assertEquals(0, converted.code(), converted.err());
        assertTrue(converted.out().contains("(in home box)"), converted.out());
        assertEquals(0, run("session", "keep", ID).code());
        run("init");
        assertEquals(0, run("harvest", "--dry-run", ID).code());
        assertEquals(1, run("session", "unconvert", ID).code());
    }

    @Test
    void aProcessOfThisMachineDoesNotHoldWhatIsInAnotherHome() throws IOException {
        Files.writeString(Files.createDirectories(box.resolve(".claude/sessions")).resolve("1.json"),
                "{\"pid\":" + ProcessHandle.current().pid() + ",\"sessionId\":\"" + ID + "\"}");
        before = Snapshot.of(box);
        assertTrue(run("session", "list").out().lines().noneMatch(line -> line.contains("open:")));
        assertEquals(0, run("session", "fork", "--print", ID).code());
    }

    @Test
    void whatAnotherHomesConversionWroteStaysWhenThatHomeIsOnlyRead() throws IOException, JsonException {
        claude(home, "0b000000-0000-4000-8000-000000000002");
        Answer into = ShiftlogRun.in(project)
                .with(Map.of("HOME", home.toString(), "CODEX_HOME", box.resolve(".codex").toString()))
                .run("session", "convert", "--from", "claude", "--to", "codex", "--json", "--no-apply",
                        "--source-session", "0b000000");
        assertEquals(0, into.code(), into.err());
        before = Snapshot.of(box);
        String id = JsonReader.read(into.out().getBytes()).asObject().text("target");
        refuses(List.of("is in a home that is only read now"), run("session", "unconvert", id));
    }
}
