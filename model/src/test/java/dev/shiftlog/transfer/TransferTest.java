package dev.shiftlog.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.convert.Talk;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Outcome;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transfer.Staged.Done;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransferTest {
    @TempDir
    Path folder;

    /** A talk that is cut is read once more, to see what fits. */
    @Test
    void aSecretCountsOnceAlsoWhereTheTalkIsCut() throws Exception {
        Workbench bench = new Workbench(folder);
        Talk talk = new Talk(Header.of("claude", "made-up"), List.of(
                Turn.of(Role.USER, "u", Block.Text.of("Take ghp_" + "a1B2".repeat(9))),
                Turn.of(Role.ASSISTANT, "a", Block.Text.of("Taken."))));
        Conversation source = bench.given(Workbench.agent("claude"), talk);
        Order whole = bench.order(source, Workbench.agent("gemini"));
        for (boolean redact : new boolean[]{false, true}) {
            Order order = new Order(whole.from(), source, whole.to(), whole.targetHome(), whole.folder(),
                    whole.targetId(),
                    Optional.of(50_000L), redact);
            Report report = Planned.of(order, bench.surroundings()).examine(Progress.NONE);
            assertEquals(Map.of(SecretKind.GITHUB_TOKEN, 1L), report.secrets(), redact ? "replaced" : "kept");
        }
    }

    @Test
    void aCopyHoldsTheSameTurns() throws Exception {
        Workbench bench = new Workbench(folder);
        Agent claude = Workbench.agent("claude");
        Talk talk = Talk.of("claude",
                Turn.of(Role.USER, "1", Block.Text.of("List the files, grüße 🚀")),
                Turn.of(Role.ASSISTANT, "2", Block.Text.of("Sure."), new Block.ToolCall("c1", "Bash",
                        JsonObject.with("command", "ls").build())),
                Turn.of(Role.TOOL, "3",
                        new Block.ToolResult("c1", List.of(Block.Text.of("a\nb")), Outcome.SUCCESS)),
                Turn.of(Role.ASSISTANT, "4", Block.Text.of("Two files.")));
        Conversation source = bench.given(claude, talk);
        Done done = bench.convert(source, claude);
        assertEquals(blocks(bench.read(source)), blocks(bench.read(done.conversation())));
        assertEquals(5, done.compared() - 1);
    }

    static Stream<String> targets() {
        return RoundTripTest.targets();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aRedactedSecretIsNowhereInWhatWasWritten(String to) throws Exception {
        String secret = "ghp_" + "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5";
        Workbench bench = new Workbench(folder);
        Conversation source = bench.given(Workbench.agent("copilot"), Talk.of("copilot",
                Turn.of(Role.USER, "1", Block.Text.of("Use " + secret)),
                Turn.of(Role.ASSISTANT, "2", new Block.ToolCall("c1", "bash",
                        JsonObject.with("command", "login " + secret).build())),
                Turn.of(Role.TOOL, "3",
                        new Block.ToolResult("c1", List.of(Block.Text.of("got " + secret)),
                                Outcome.SUCCESS))));
        Order order = bench.order(source, Workbench.agent(to));
        Done done = Planned.of(new Order(order.from(), source, order.to(), order.targetHome(), order.folder(),
                order.targetId(), order.maxTokens(), true), bench.surroundings())
                .convert(Progress.NONE);
        assertFalse(Files.readString(done.conversation().file()).contains(secret), "in the conversation");
        try (Stream<Path> paths = Files.walk(bench.home(Workbench.agent(to)))) {
            for (Path path : paths.filter(path -> Files.isRegularFile(path) && !path.equals(source.file()))
                    .toList()) {
                assertFalse(
                        Files.readString(path).contains(secret)
                                && !path.startsWith(source.file().getParent()),
                        path.toString());
            }
        }
    }

    static Stream<List<String>> misreadable() {
        List<String> prompts = List.of("/usr/bin is full", " ?what", "<session_context>x", "<hook_context>x",
                "<environment_context>x", "# AGENTS.md instructions for me", "<command-name>x",
                "<system-reminder>x",
                "[Request interrupted by user] why?", "<user_instructions>x", "\u200Bx");
        return RoundTripTest.targets().flatMap(to -> prompts.stream().map(prompt -> List.of(to, prompt)));
    }

    @ParameterizedTest
    @MethodSource("misreadable")
    void aPromptThatATargetWouldTakeForItsOwnWordsArrives(List<String> toAndPrompt) throws Exception {
        Workbench bench = new Workbench(folder);
        Agent to = Workbench.agent(toAndPrompt.getFirst());
        String prompt = toAndPrompt.getLast();
        Talk talk = Talk.of("copilot", Turn.of(Role.USER, "1", Block.Text.of(prompt)),
                Turn.of(Role.ASSISTANT, "2", Block.Text.of("Hm.")));
        Done done = bench.convert(bench.given(Workbench.agent("copilot"), talk), to);
        Talk arrived = bench.read(done.conversation());
        assertEquals(List.of(Block.Text.of(prompt)), arrived.turns().getFirst().blocks());
    }

    private static List<List<Block>> blocks(Talk talk) {
        return talk.turns().stream().map(Turn::blocks).toList();
    }
}
