package dev.shiftlog.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.convert.Talk;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Loss.Fate;
import dev.shiftlog.transcript.Loss.Item;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transfer.Staged.Done;
import dev.shiftlog.transfer.Workbench.Reported;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final Agent CLAUDE = Workbench.agent("claude");

    @TempDir
    Path folder;

    static Stream<String> targets() {
        return Agents.all().stream().filter(agent -> agent.writer().isPresent()).map(Agent::id);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void thereAndBackKeepsEveryTextCallArgumentResultAndPairing(String target) throws Exception {
        Workbench bench = new Workbench(folder);
        Conversation source = bench.given(CLAUDE, Rich.talk(3));
        Done there = bench.convert(source, Workbench.agent(target));
        Done back = bench.convert(at(bench, there), CLAUDE);
        List<String> wanted = said(bench.read(source), !target.equals("codex"));
        assertEquals(wanted, said(bench.read(at(bench, back)), !target.equals("codex")));
        assertEquals(3 * 13, wanted.size());
    }

    /** In a message of several texts, Copilot's are joined; this talk has none. */
    @ParameterizedTest
    @MethodSource("targets")
    void whatIsLostIsToldByName(String target) throws Exception {
        Workbench bench = new Workbench(folder);
        Conversation source = bench.given(CLAUDE, Rich.talk(3));
        Report report = Planned.of(bench.order(source, Workbench.agent(target)), bench.surroundings())
                .examine(Progress.NONE);
        boolean flattened = target.equals("codex");
        assertEquals(flattened ? 3 : 0, report.count(Item.OUTCOME, Fate.FLATTENED),
                "failures read from the output");
        assertEquals(0, report.losses().stream().filter(loss -> loss.fate() == Fate.DROPPED).count(),
                report.losses().toString());
    }

    /** Codex's files have no flag for it, but the output of a command tells. */
    @Test
    void aCommandThatFailedHasFailedInCodexToo() throws Exception {
        Workbench bench = new Workbench(folder);
        Talk talk = new Talk(Header.of("claude", "made-up"), List.of(
                Turn.of(Role.USER, "u", Block.Text.of("Test it")),
                Turn.of(Role.ASSISTANT, "a",
                        new Block.ToolCall("t", "Bash", JsonObject.with("command", "false").build())),
                Turn.of(Role.TOOL, "r", new Block.ToolResult("t", List.of(Block.Text.of("Exit code 1\nboom")),
                        Block.Outcome.FAILURE))));
        Conversation source = bench.given(CLAUDE, talk);
        Reported there = bench.reported(source, Workbench.agent("codex"));
        assertEquals(List.of(), losses(there.report()));
        Done back = bench.convert(at(bench, there.done()), CLAUDE);
        assertEquals(said(bench.read(source), true), said(bench.read(at(bench, back)), true));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void theReportCountsEveryCallAsNativeMappedOrKept(String target) throws Exception {
        Workbench bench = new Workbench(folder);
        Conversation source = bench.given(CLAUDE, Rich.talk(2));
        Report report = Planned.of(bench.order(source, Workbench.agent(target)), bench.surroundings())
                .examine(Progress.NONE);
        long calls = report.kept().getOrDefault(Item.TOOL_NAME, 0L)
                + report.count(Item.TOOL_NAME, Fate.MAPPED)
                + report.count(Item.TOOL_NAME, Fate.LEFT_TO_TARGET);
        assertEquals(8, calls);
        assertTrue(report.turns() >= 16, "turns: " + report.turns());
    }

    static Stream<List<String>> pairs() {
        return targets()
                .flatMap(from -> targets().filter(to -> !to.equals(from)).map(to -> List.of(from, to)));
    }

    /**
     * From every tool to every other and back: the talk is first put into the tool itself, in the tool's own
     * words; what came back must be that, and what is not is named here.
     */
    @ParameterizedTest
    @MethodSource("pairs")
    void fromEveryToolThereAndBackOnlyWhatIsNamedIsLost(List<String> pair) throws Exception {
        Workbench bench = new Workbench(folder);
        Agent home = Workbench.agent(pair.getFirst());
        Agent away = Workbench.agent(pair.getLast());
        Conversation source = at(bench, bench.convert(bench.given(CLAUDE, Rich.talk(3)), home));
        Reported going = bench.reported(source, away);
        Reported coming = bench.reported(at(bench, going.done()), home);
        boolean outcomes = !pair.contains("codex");
        List<String> wanted = said(bench.read(source), outcomes);
        assertEquals(wanted, said(bench.read(at(bench, coming.done())), outcomes));
        assertEquals(3 * 13, wanted.size());
        assertEquals(lost(pair.getFirst(), pair.getLast()), losses(going.report()),
                "declared on the way there");
        List<String> lostBack = lost(pair.getLast(), pair.getFirst());
        lostBack.removeIf(loss -> pair.getFirst().equals("codex") && loss.startsWith("FLATTENED OUTCOME"));
        assertEquals(lostBack, losses(coming.report()), "declared on the way back");
    }

    /** By its name; thoughts, and the failures that Codex's own files do not flag, were lost on the way in. */
    private static List<String> lost(String from, String to) {
        List<String> lost = new ArrayList<>();
        // Of the four only these two note the model of each answer so that the name does no harm.
        if (from.equals("gemini") && !to.equals("copilot")) {
            lost.add("DROPPED MODEL 12");
        }
        if (to.equals("codex")) {
            lost.add("FLATTENED OUTCOME 3");
        }
        return lost;
    }

    private static List<String> losses(Report report) {
        return report.losses()
                .stream()
                .filter(loss -> loss.fate() == Fate.FLATTENED || loss.fate() == Fate.DROPPED)
                .map(loss -> loss.fate() + " " + loss.item() + " " + loss.count())
                .sorted()
                .toList();
    }

    static Conversation at(Workbench bench, Done done) throws Exception {
        Agent agent = Workbench.agent(done.conversation().agent());
        return agent.reader()
                .at(done.conversation().file(), bench.home(agent),
                        new LocalFiles())
                .orElseThrow();
    }

    /** Everything in its order, calls by their place instead of their id; outcomes where the target has them. */
    static List<String> said(Talk talk, boolean outcomes) {
        List<String> said = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Turn turn : talk.turns()) {
            for (Block block : turn.blocks()) {
                switch (block) {
                    case Block.ToolCall call -> {
                        ids.add(call.id());
                        said.add("call " + ids.size() + " " + call.name() + call.arguments());
                    }
                    case Block.ToolResult result -> said.add("result " + (ids.indexOf(result.callId()) + 1)
                            + (outcomes ? " " + result.outcome() : "") + result.parts());
                    case Block.Reasoning _ -> {
                        // Lost on the way, and said so.
                    }
                    case Block.Text _,Block.Image _,Block.Unknown _ -> said.add(turn.role() + " " + block);
                }
            }
        }
        return said.stream().map(text -> text.replace("[Text[text=Held[text=]]]", "[]")).toList();
    }
}
