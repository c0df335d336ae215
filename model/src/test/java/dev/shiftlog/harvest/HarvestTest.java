package dev.shiftlog.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.change.Stamp;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import dev.shiftlog.sighting.RepairPrompt;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarvestTest {
    private static final Path ROOT = Path.of("/home/dev/shop");
    private static final String FAILED_BUILD = "src/a.c:3:4: error: expected ';'\n";
    private static final String TESTS = "test tests::ok ... ok\ntest result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured\n"
            + "---- tests::bad stdout ----\nthread 'tests::bad' panicked at src/lib.rs:4:26:\nboom\n\n";

    /** A conversation that is written down here; each call is its own turn with its answer behind it. */
    private static final class Talk implements Transcript {
        private final String agent;
        private final Path held;
        private final List<Turn> turns = new ArrayList<>();

        Talk(String agent) {
            this(agent, ROOT);
        }

        Talk(String agent, Path held) {
            this.agent = agent;
            this.held = held;
            turns.add(Turn.of(Role.USER, "t0", Block.Text.of("Build the shop\nwith a cart")));
        }

        Talk call(String tool, String arguments, Block.Outcome outcome, String answer) {
            int number = turns.size();
            try {
                turns.add(Turn.of(Role.ASSISTANT, "t" + number,
                        new Block.ToolCall("c" + number, tool, JsonReader.read(arguments))));
            } catch (JsonException broken) {
                throw new IllegalArgumentException(broken);
            }
            turns.add(Turn.of(Role.TOOL, "t" + (number + 1),
                    new Block.ToolResult("c" + number, List.of(Block.Text.of(answer)), outcome)));
            return this;
        }

        Talk says(String text) {
            turns.add(Turn.of(Role.ASSISTANT, "t" + turns.size(), Block.Text.of(text)));
            return this;
        }

        @Override
        public Header header() {
            return new Header(agent, "conv-1", Optional.empty(), Optional.of(held.toString()),
                    Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public List<Notice> read(View view, TurnSink sink) throws IOException {
            for (Turn turn : turns) {
                sink.accept(turn);
            }
            return List.of();
        }
    }

    private static Session harvested(Session session, Talk talk) throws IOException {
        return harvested(session, talk, ROOT);
    }

    private static Session harvested(Session session, Talk talk, Path project) throws IOException {
        Logbook logbook = new Logbook(session, FileMap.EMPTY);
        for (Change change : Harvest.of(session, talk, Agents.named(talk.agent).orElseThrow().tools(),
                project)) {
            logbook = change.applyTo(logbook, new Stamp("2026-11-21T10:00:00", Actor.PERSON))
                    .changed()
                    .orElse(logbook);
        }
        return logbook.session();
    }

    private static Session harvested(Talk talk) throws IOException {
        return harvested(Session.started("s1", "2026-11-21T09:00:00"), talk);
    }

    private static String shown(Session session) {
        StringBuilder text = new StringBuilder();
        session.plan().ifPresent(plan -> text.append("plan ").append(plan.description()).append('\n'));
        session.steps()
                .forEach(step -> text.append(step.status().box())
                        .append(' ')
                        .append(step.title())
                        .append('\n'));
        session.files()
                .forEach(file -> text.append(file.change().word())
                        .append(' ')
                        .append(file.path())
                        .append('\n'));
        session.problems()
                .forEach(problem -> text.append(problem.isOpen() ? "error " : "mended ")
                        .append(problem.place())
                        .append(' ')
                        .append(problem.text())
                        .append(" x")
                        .append(problem.count())
                        .append('\n'));
        session.lastTestRun()
                .ifPresent(run -> text.append("tests ")
                        .append(run.text())
                        .append(' ')
                        .append(run.failures().stream().map(failure -> failure.key()).toList())
                        .append('\n'));
        return text.toString();
    }

    @Test
    void claudesTasksFilesErrorsAndTests() throws IOException {
        Talk talk = new Talk("claude")
                .call("TaskCreate", "{\"subject\": \"Cart\", \"description\": \"d\"}", Block.Outcome.SUCCESS,
                        "Task #1 created")
                .call("TaskCreate", "{\"subject\": \"Order\", \"description\": \"d\"}", Block.Outcome.SUCCESS,
                        "Task #2 created")
                .call("TaskUpdate", "{\"taskId\": \"1\", \"status\": \"in_progress\"}", Block.Outcome.SUCCESS,
                        "ok")
                .call("Write", "{\"file_path\": \"/home/dev/shop/src/b.c\", \"content\": \"x\"}",
                        Block.Outcome.SUCCESS, "created")
                .call("Edit",
                        "{\"file_path\": \"/home/dev/shop/src/a.c\", \"old_string\": \"x\", \"new_string\": \"y\"}",
                        Block.Outcome.SUCCESS, "ok")
                .call("Bash", "{\"command\": \"make\"}", Block.Outcome.FAILURE,
                        "Exit code 2\n" + FAILED_BUILD)
                .call("Bash", "{\"command\": \"cargo test\"}", Block.Outcome.FAILURE,
                        "Exit code 101\n" + TESTS);
        assertEquals("""
                plan Build the shop
                [~] Cart
                [ ] Order
                touched src/b.c
                modified src/a.c
                error src/a.c:3 expected ';' x1
                tests 1 pass, 1 fail (cargo test) [src/lib.rs:tests::bad]
                """, shown(harvested(talk)));
    }

    @Test
    void geminisPlanFilesAndErrors() throws IOException {
        Talk talk = new Talk("gemini")
                .call("write_todos", "{\"todos\": [{\"description\": \"Cart\", \"status\": \"completed\"}]}",
                        Block.Outcome.SUCCESS, "ok")
                .call("replace", "{\"file_path\": \"src/a.c\", \"old_string\": \"x\", \"new_string\": \"y\"}",
                        Block.Outcome.SUCCESS, "ok")
                .call("run_shell_command", "{\"command\": \"make\", \"description\": \"x\"}",
                        Block.Outcome.SUCCESS,
                        "<untrusted_context>\nOutput: " + FAILED_BUILD
                                + "Exit Code: 2\nProcess Group PGID: 27280\n</untrusted_context>");
        assertEquals("plan Build the shop\n[x] Cart\nmodified src/a.c\nerror src/a.c:3 expected ';' x1\n",
                shown(harvested(talk)));
    }

    @Test
    void codexsPlanPatchesAndErrors() throws IOException {
        Talk talk = new Talk("codex")
                .call("update_plan",
                        "{\"plan\": [{\"step\": \"Cart\", \"status\": \"completed\"}, {\"step\": \"Order\", \"status\": \"pending\"}]}",
                        Block.Outcome.SUCCESS, "Plan updated")
                .call("apply_patch",
                        "\"*** Begin Patch\\n*** Add File: src/n.c\\n+x\\n*** Update File: src/a.c\\n@@\\n-x\\n+y\\n*** Delete File: old.c\\n*** End Patch\\n\"",
                        Block.Outcome.SUCCESS, "Exit code: 0\nOutput:\nSuccess")
                .call("exec_command", "{\"cmd\": \"make\"}", Block.Outcome.SUCCESS,
                        "Chunk ID: 0ea767\nWall time: 0.0 seconds\nProcess exited with code 2\nOutput:\n"
                                + FAILED_BUILD);
        assertEquals("""
                plan Build the shop
                [x] Cart
                [ ] Order
                created src/n.c
                modified src/a.c
                deleted old.c
                error src/a.c:3 expected ';' x1
                """, shown(harvested(talk)));
    }

    @Test
    void copilotsFilesErrorsAndTests() throws IOException {
        Talk talk = new Talk("copilot")
                .call("create", "{\"path\": \"/home/dev/shop/src/b.c\", \"file_text\": \"x\"}",
                        Block.Outcome.SUCCESS, "ok")
                .call("bash", "{\"command\": \"cargo test\", \"description\": \"x\"}", Block.Outcome.SUCCESS,
                        TESTS + "<shellId: 0 completed with exit code 101>");
        assertEquals(
                "touched src/b.c\ntests 1 pass, 1 fail (cargo test) [src/lib.rs:tests::bad]\n",
                shown(harvested(talk)));
    }

    @Test
    void copilotsTodosInSqlAndPatchedFiles() throws IOException {
        String inserted = """
                INSERT INTO todos (id, title, description) VALUES ('cart', 'Cart, it''s first', 'd'), \
                ('order', 'Order', 'd')""";
        Talk talk = new Talk("copilot").call("sql", query(inserted), Block.Outcome.SUCCESS, "2 rows inserted")
                .call("sql", query("UPDATE todos SET status = 'done' WHERE id = 'cart'"),
                        Block.Outcome.SUCCESS,
                        "1 row updated")
                .call("sql", query("UPDATE todos SET status = 'done'"), Block.Outcome.FAILURE, "locked")
                .call("apply_patch",
                        "\"*** Begin Patch\\n*** Update File: /home/dev/shop/src/a.c\\n*** End Patch\\n\"",
                        Block.Outcome.SUCCESS, "Modified 1 file(s)");
        assertEquals("""
                plan Build the shop
                [x] Cart, it's first
                [ ] Order
                modified src/a.c
                """, shown(harvested(talk)));
    }

    private static String query(String sql) {
        return JsonWriter.line(JsonObject.with("description", "x").with("query", sql).build());
    }

    @Test
    void harvestingAgainAddsNothingAndANewPartOnlyItsOwn() throws IOException {
        Talk talk = new Talk("claude").call("Bash", "{\"command\": \"make\"}", Block.Outcome.FAILURE,
                "Exit code 2\n" + FAILED_BUILD);
        Session once = harvested(talk);
        Session twice = harvested(once, talk);
        assertEquals(shown(once), shown(twice));
        assertEquals(List.of(), Harvest.of(once, talk, Agents.named("claude").orElseThrow().tools(), ROOT));
        talk.call("Bash", "{\"command\": \"make\"}", Block.Outcome.SUCCESS, "all fine\n");
        assertEquals("mended src/a.c:3 expected ';' x1\n", shown(harvested(twice, talk)));
    }

    @Test
    void aCommandThatPassesMendsOnlyWhatItShowedItself() throws IOException {
        Talk talk = new Talk("claude")
                .call("Bash", "{\"command\": \"make\"}", Block.Outcome.FAILURE,
                        "Exit code 2\n" + FAILED_BUILD)
                .call("Bash", "{\"command\": \"cargo test\"}", Block.Outcome.FAILURE,
                        "Exit code 101\n" + TESTS);
        Session session = harvested(talk);
        talk.call("Bash", "{\"command\": \"cargo test\"}", Block.Outcome.SUCCESS,
                "test tests::ok ... ok\ntest result: ok. 1 passed; 0 failed; 0 ignored; 0 measured\n");
        assertEquals("""
                error src/a.c:3 expected ';' x1
                tests 1 pass, 0 fail (cargo test) []
                """, shown(harvested(session, talk)));
        assertEquals(Optional.of("make"),
                RepairPrompt.commandOf(session, session.problems().getFirst()));
    }

    @Test
    void stepsThatGeminiBlockedOrCancelledAreStepsToo() throws IOException {
        Talk talk = new Talk("gemini").call("write_todos", """
                {"todos": [{"description": "Cart", "status": "completed"},
                           {"description": "Order", "status": "blocked"},
                           {"description": "Stock", "status": "cancelled"}]}""", Block.Outcome.SUCCESS, "ok");
        assertEquals("plan Build the shop\n[x] Cart\n[!] Order\n[-] Stock\n", shown(harvested(talk)));
    }

    @Test
    void aStepThatStayedAsItIsIsNoNews() throws IOException {
        Talk talk = new Talk("codex").call("update_plan",
                "{\"plan\": [{\"step\": \"Cart\", \"status\": \"pending\"}, {\"step\": \"Order\", \"status\": \"pending\"}]}",
                Block.Outcome.SUCCESS, "Plan updated");
        Session session = harvested(talk);
        talk.call("update_plan",
                "{\"plan\": [{\"step\": \"Cart\", \"status\": \"completed\"}, {\"step\": \"Order\", \"status\": \"pending\"}]}",
                Block.Outcome.SUCCESS, "Plan updated");
        assertEquals(List.of("step Cart: done", "conversation codex conv-1"),
                Harvest.of(session, talk, Agents.named("codex").orElseThrow().tools(), ROOT)
                        .stream()
                        .map(Change::summary)
                        .toList());
    }

    @Test
    void everyEntryNamesTheTurnItComesFrom() throws IOException {
        Talk talk = new Talk("claude")
                .call("Write", "{\"file_path\": \"/home/dev/shop/b.c\", \"content\": \"x\"}",
                        Block.Outcome.SUCCESS, "created")
                .call("Bash", "{\"command\": \"make\"}", Block.Outcome.FAILURE,
                        "Exit code 2\n" + FAILED_BUILD);
        Session session = harvested(talk);
        assertEquals(Optional.of(new Spot("claude", "conv-1", "t1")), Spot.of(session.files().getFirst()));
        assertEquals(Optional.of(new Spot("claude", "conv-1", "t3")),
                Spot.of(session.commandRuns().getFirst()));
    }

    @Test
    void stepsAndErrorsNameTheirTurnToo() throws IOException {
        Talk talk = new Talk("codex")
                .call("update_plan", "{\"plan\": [{\"step\": \"Cart\", \"status\": \"completed\"}]}",
                        Block.Outcome.SUCCESS, "Plan updated")
                .call("exec_command", "{\"cmd\": \"make\"}", Block.Outcome.SUCCESS,
                        "Process exited with code 2\nOutput:\n" + FAILED_BUILD);
        Session session = harvested(talk);
        assertEquals(Optional.of(new Spot("codex", "conv-1", "t1")), Spot.of(session.steps().getFirst()));
        assertEquals(Optional.of(new Spot("codex", "conv-1", "t3")), Spot.of(session.problems().getFirst()));
    }

    @Test
    void onlyWhatIsPlainlyADecisionBecomesOne() throws IOException {
        Talk talk = new Talk("claude").says("""
                I looked around. Maybe we should decide on a database later.
                **Decision:** JWT over sessions because it is stateless.
                We decided to keep SQLite -- one file is enough
                Dead end: bcrypt — does not build on Windows
                ```
                Decision: this is code
                ```
                The decision was hard.
                """).says("Decision: JWT over sessions because it is stateless.");
        Session session = harvested(talk);
        assertEquals(List.of("JWT over sessions: it is stateless", "keep SQLite: one file is enough"),
                session.decisions()
                        .stream()
                        .map(decision -> decision.text() + ": " + decision.reason())
                        .toList());
        assertEquals(List.of("bcrypt"), session.deadEnds().stream().map(DeadEnd::text).toList());
        assertEquals(Optional.of(new Spot("claude", "conv-1", "t1")),
                Spot.of(session.decisions().getFirst()));
    }

    @Test
    void whatWasRefusedFailedOrOnlyShownSaysNothing() throws IOException {
        Talk talk = new Talk("claude")
                .call("Write", "{\"file_path\": \"/home/dev/shop/b.c\", \"content\": \"x\"}",
                        Block.Outcome.REJECTED, "no")
                .call("Write", "{\"file_path\": \"/etc/passwd\", \"content\": \"x\"}", Block.Outcome.SUCCESS,
                        "ok")
                .call("Bash", "{\"command\": \"cat build.log\"}", Block.Outcome.FAILURE,
                        "Exit code 1\n" + FAILED_BUILD)
                .call("Bash", "{\"command\": \"grep x y\"}", Block.Outcome.FAILURE, "Exit code 1\n")
                .call("Bash", "{\"command\": \"false\"}", Block.Outcome.FAILURE, "Exit code 1\n");
        assertEquals("", shown(harvested(talk)));
    }

    @Test
    void whatACommandOfAFolderBelowShowsIsNamedFromTheProjectsFolder(@TempDir Path project)
            throws IOException {
        Files.createDirectories(project.resolve("web/src"));
        Files.writeString(project.resolve("web/src/a.c"), "int x\n");
        String build = "\"cmd\": \"make all\"";
        for (Talk talk : List.of(
                new Talk("codex", project).call("exec_command",
                        "{" + build + ", \"workdir\": \"" + project + "/web\"}",
                        Block.Outcome.FAILURE, "Exit code: 2\n" + FAILED_BUILD),
                new Talk("codex", project).call("exec_command", "{\"cmd\": \"cd web && make all\"}",
                        Block.Outcome.FAILURE, "Exit code: 2\n" + FAILED_BUILD),
                new Talk("codex", project.resolve("web")).call("exec_command", "{" + build + "}",
                        Block.Outcome.FAILURE, "Exit code: 2\n" + FAILED_BUILD))) {
            Session session = harvested(Session.started("s1", "2026-11-21T09:00:00"), talk, project);
            assertEquals("web/src/a.c:3", session.openProblems().getFirst().place());
            assertEquals("cd web && make all", session.commandRuns().getFirst().command());
        }
    }

    @Test
    void aCommandCountsThoughItsLineBeginsWithAnother() throws IOException {
        Talk alone = new Talk("claude").call("Bash", "{\"command\": \"mvn compile\"}",
                Block.Outcome.FAILURE, "Exit code 1\n" + FAILED_BUILD);
        Talk behind = new Talk("claude").call("Bash",
                "{\"command\": \"echo begin; cat > A.java <<E\\nclass A {\\nE\\nmvn compile\"}",
                Block.Outcome.FAILURE, "Exit code 1\n" + FAILED_BUILD);
        assertEquals(harvested(alone).openProblems().size(), harvested(behind).openProblems().size());
        assertEquals(1, harvested(behind).openProblems().size());
    }
}
