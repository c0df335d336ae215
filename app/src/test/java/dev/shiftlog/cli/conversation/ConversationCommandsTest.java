package dev.shiftlog.cli.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConversationCommandsTest {
    private static final String CART = "0a000000-0000-4000-8000-000000000001";

    @TempDir
    Path home;
    private Path project;

    @BeforeEach
    void threeConversationsOfOneProject() throws IOException {
        project = Files.createDirectory(home.resolve("shop"));
        claude(CART, "2026-11-21T09:00:00.000Z", "Fix the cart ✓ <b>now</b>", "rm -rf \u001b[31mred");
        claude("0a000000-0000-4000-8000-000000000002", "2026-11-20T09:00:00.000Z", "Paint it blue", "ls");
        Path codex = home.resolve(".codex/sessions/2026/11/19");
        Files.createDirectories(codex);
        Files.writeString(codex.resolve(
                "rollout-2026-11-19T09-00-00-2c000000-0000-4000-8000-00000000000a.jsonl"), """
                        {"timestamp":"2026-11-19T09:00:00.000Z","type":"session_meta","payload":{"id":"2c000000-0000-4000-8000-00000000000a","timestamp":"2026-11-19T09:00:00.000Z","cwd":"/elsewhere","originator":"x"}}
                        {"timestamp":"2026-11-19T09:00:01.000Z","type":"event_msg","payload":{"type":"user_message","message":"Far away"}}
                        {"timestamp":"2026-11-19T09:00:01.000Z","type":"response_item","payload":{"type":"message","role":"user","content":[{"type":"input_text","text":"Far away"}]}}
                        """);
    }

    private void claude(String id, String time, String prompt, String command) throws IOException {
        String common = "\"timestamp\":\"%s\",\"cwd\":\"%s\",\"gitBranch\":\"main\"".formatted(time,
                project.toRealPath());
        Path folder = Files.createDirectories(home.resolve(".claude/projects/x"));
        Files.writeString(folder.resolve(id + ".jsonl"), """
                {"type":"user","uuid":"u1","parentUuid":null,%1$s,"message":{"role":"user","content":"%2$s"}}
                {"type":"assistant","uuid":"a1","parentUuid":"u1",%1$s,"message":{"id":"m1","role":"assistant","model":"m","content":[{"type":"tool_use","id":"t1","name":"Bash","input":{"command":"%3$s"}}]}}
                {"type":"user","uuid":"r1","parentUuid":"a1",%1$s,"message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"token ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]}}
                {"type":"assistant","uuid":"a2","parentUuid":"r1",%1$s,"message":{"id":"m2","role":"assistant","model":"m","content":[{"type":"text","text":"Done."}]}}
                """
                .formatted(common, prompt, command.replace("\u001b", "\\u001b")));
    }

    private Answer run(String... words) {
        return ShiftlogRun.in(project).with(Map.of("HOME", home.toString())).run(words);
    }

    @Test
    void listShowsThisProjectsConversationsNewestFirst() {
        List<String> lines = run("session", "list").out().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.getFirst().matches("agent +id +active +turns +size +branch +title"),
                lines.getFirst());
        assertTrue(lines.get(1).startsWith("claude   " + CART), lines.get(1));
        assertTrue(lines.get(1).contains("Fix the cart ✓"), lines.get(1));
        assertEquals(lines.getFirst().indexOf("turns") + 4, lines.get(1).indexOf(" 2  ") + 1, lines.get(1));
        assertTrue(lines.getLast().contains("Paint it blue"), lines.getLast());
    }

    @Test
    void listAllShowsEveryFoldersConversations() {
        assertTrue(run("session", "list", "--all").out().contains("Far away"));
    }

    @Test
    void filesThatAreBrokenHugeOrForeignAreNamedAndHideNoOther() throws IOException {
        Path folder = home.resolve(".claude/projects/x");
        Files.writeString(folder.resolve("aaaaaaaa-0000-4000-8000-000000000001.jsonl"),
                "{\"type\":\"user\",\"uu");
        Files.write(folder.resolve("aaaaaaaa-0000-4000-8000-000000000002.jsonl"),
                new byte[]{0, -1, 7, '\n', -2});
        Files.writeString(folder.resolve("notes.txt"), "not a conversation");
        try (RandomAccessFile huge = new RandomAccessFile(
                folder.resolve("aaaaaaaa-0000-4000-8000-000000000003.jsonl").toFile(), "rw")) {
            huge.setLength(3L << 30);
        }
        String list = run("session", "list", "--all").out();
        assertTrue(list.contains("Fix the cart ✓") && list.contains("Far away"), list);
        assertEquals(3, list.lines().filter(line -> line.contains("aaaaaaaa-0000")).count(), list);
        assertEquals(2, list.lines()
                .filter(line -> line.startsWith("claude")
                        && line.contains("would not resume"))
                .count(), list);
    }

    @Test
    void aSearchFindsWhatCameAfterTheLastListAndWhatAForeignRunSaid() throws IOException {
        run("session", "list", "--all");
        claude("0a000000-0000-4000-8000-000000000003", "2026-11-22T09:00:00.000Z", "Plant a kumquat", "ls");
        Files.writeString(home.resolve(".codex/sessions/2026/11/19/"
                + "rollout-2026-11-19T10-00-00-2c000000-0000-4000-8000-00000000000b.jsonl"), """
                        {"timestamp":"2026-11-19T10:00:00.000Z","type":"session_meta","payload":{"id":"2c000000-0000-4000-8000-00000000000b","timestamp":"2026-11-19T10:00:00.000Z","cwd":"/elsewhere","originator":"x","source":{"subagent":{"thread_spawn":{"parent_thread_id":"2c000000-0000-4000-8000-00000000000a","depth":1}}}}}
                        {"timestamp":"2026-11-19T10:00:01.000Z","type":"response_item","payload":{"type":"message","role":"assistant","content":[{"type":"output_text","text":"a kumquat by the run"}]}}
                        """);
        List<String> lines = run("session", "search", "--all", "KUMQUAT").out().lines().toList();
        assertEquals(4, lines.size(), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.contains("a kumquat by the run")), lines.toString());
        Files.delete(home.resolve(".claude/projects/x/0a000000-0000-4000-8000-000000000003.jsonl"));
        Answer without = run("session", "search", "--all", "KUMQUAT");
        assertEquals(2, without.out().lines().count(), without.out());
        assertEquals("", without.err());
    }

    @Test
    void listCanBeNarrowed() {
        assertEquals(2, run("session", "list", "--all", "--agent", "codex").out().lines().count());
        assertEquals(2, run("session", "list", "--since", "2026-11-21").out().lines().count());
        assertTrue(run("session", "list", "--branch", "other").out()
                .startsWith("No conversations of this project; 3 in all folders"));
    }

    @Test
    void onATerminalTitlesGiveWayToItsWidthAndOtherwiseStayWhole() throws IOException {
        String title = "日本語のタイトル 👩‍👩‍👧 and much more than fits into a terminal of eighty columns, far more";
        claude(CART, "2026-11-21T09:00:00.000Z", title, "ls");
        assertTrue(run("session", "list").out().contains(title));
        for (int width : List.of(120, 110, 105)) {
            List<String> lines = ShiftlogRun.in(project)
                    .with(Map.of("HOME", home.toString(), "COLUMNS", Integer.toString(width)))
                    .runAtTerminal("session", "list")
                    .out()
                    .lines()
                    .toList();
            assertTrue(lines.get(1).endsWith("…"), lines.get(1));
            assertTrue(Cluster.width(lines.get(1)) <= width && Cluster.width(lines.get(1)) > width - 2,
                    lines.get(1));
        }
    }

    @Test
    void whatOnlyTheArchiveHoldsIsListedAndSaidToBeThere() throws Exception {
        assertEquals(0, run("session", "keep", CART).code());
        Files.delete(home.resolve(".claude/projects/x/" + CART + ".jsonl"));
        String list = run("session", "list").out();
        assertTrue(list.contains("Fix the cart ✓") && list.contains("[in Shiftlog's archive"), list);
        JsonObject first = JsonReader.read(run("session", "list", "--json").out())
                .asList()
                .getFirst()
                .asObject();
        assertEquals(List.of(CART, "shiftlog"), List.of(first.text("id"), first.text("archived_by")));
        assertTrue(run("session", "show", CART).err().contains("'shiftlog session restore " + CART + "'"));
        assertEquals(0, run("session", "restore", CART).code());
        assertFalse(run("session", "list").out().contains("archive"));
    }

    @Test
    void listTellsWhereToLookIfThereIsNothingHere() {
        assertTrue(run("session", "list", "--dir", home.resolve("empty").toString()).out()
                .contains("--all lists them"));
    }

    @Test
    void listAsJsonHasWhatAProgramNeeds() throws Exception {
        JsonObject first = JsonReader.read(run("session", "list", "--json").out())
                .asList()
                .getFirst()
                .asObject();
        assertEquals(CART, first.text("id"));
        assertEquals("main", first.text("branch"));
        assertEquals(1, first.number("tool_calls", 0));
        assertEquals("sound", first.text("health"));
        assertTrue(first.get("days_until_deleted").isPresent());
    }

    @Test
    void listWritesNothingIntoTheProject() throws IOException {
        run("session", "list");
        try (Stream<Path> files = Files.list(project)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void showFoldsCallsAndTakesThePowerFromEscapes() {
        Answer shown = run("session", "show", "latest");
        assertTrue(shown.out().contains("▸ Bash rm -rf ␛[31mred"), shown.out());
        assertFalse(shown.out().contains("\u001b"));
        assertTrue(shown.out().contains("Done."));
    }

    @Test
    void showTakesTheBeginningOfAnIdAndRefusesWhatIsNotOne() {
        assertEquals(0, run("session", "show", CART).code());
        assertTrue(run("session", "show", "0a000000").err()
                .contains("2 conversations begin with 0a000000"));
        assertTrue(run("session", "show", "ffff").err().contains("session list --all"));
    }

    @Test
    void showTakesAFileToo() {
        Path file = home.resolve(".claude/projects/x/" + CART + ".jsonl");
        assertTrue(run("session", "show", file.toString()).out().contains("Fix the cart"));
    }

    @Test
    void searchShowsTheMatchInItsContext() {
        Answer found = run("session", "search", "THE CART");
        assertEquals(0, found.code());
        assertTrue(found.out().contains("…Fix the cart ✓ <b>now</b>…"), found.out());
        assertEquals(1, run("session", "search", "far away").code());
        assertEquals(0, run("session", "search", "--all", "far away").code());
    }

    @Test
    void exportAsHtmlEscapesEverythingAndNeedsNothingElse() {
        String html = run("session", "export", CART, "--to", "html").out();
        assertTrue(html.startsWith("<!doctype html>"));
        assertTrue(html.contains("&lt;b&gt;now&lt;/b&gt;"));
        assertFalse(html.contains("<b>now"));
        assertFalse(html.contains("<script"));
        assertTrue(html.contains("name=\"viewport\""));
    }

    @Test
    void exportRedactsOnRequest() {
        assertTrue(run("session", "export", CART).out().contains("ghp_"));
        String redacted = run("session", "export", CART, "--redact").out();
        assertFalse(redacted.contains("ghp_"), redacted);
        assertTrue(redacted.contains("GitHub token"));
    }

    @Test
    void exportAsJsonIsOneDocument() throws Exception {
        JsonObject whole = JsonReader.read(run("session", "export", CART, "--to", "json").out())
                .asObject();
        assertEquals(4, whole.list("turns").size());
        assertEquals("tool_result", whole.list("turns")
                .get(2)
                .asObject()
                .list("blocks")
                .getFirst()
                .asObject()
                .text("type"));
    }

    @Test
    void exportNeverOverwrites() throws IOException {
        assertEquals(0, run("session", "export", CART, "-o", "cart.md").code());
        assertTrue(Files.readString(project.resolve("cart.md")).startsWith("# Fix the cart"));
        Answer again = run("session", "export", CART, "-o", "cart.md");
        assertEquals(1, again.code());
        assertTrue(again.err().contains("cart.md exists"));
    }

    @Test
    void checkNamesFaultsAndExitsWithOneIfOneWouldNotResume() throws IOException {
        Answer sound = run("session", "check");
        assertEquals(0, sound.code());
        assertTrue(sound.out().contains("sound"));
        Path file = home.resolve(".claude/projects/x/" + CART + ".jsonl");
        Files.writeString(file, Files.readString(file).replace("\"model\":\"m\",", ""));
        Answer broken = run("session", "check", CART);
        assertEquals(1, broken.code());
        assertTrue(broken.out().contains("would not resume: 2 × assistant messages without a model"),
                broken.out());
        assertTrue(broken.out().contains("Claude hangs"));
    }
}
