package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shiftlog.ShiftlogRun.Answer;
import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.Fault;
import dev.shiftlog.agent.Finding;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is broken in a conversation: its agent's real program resumes the repaired copy, with all of it. */
@Tag("interop")
class RepairProofTest {
    private static final LocalFiles FILES = new LocalFiles();
    @RegisterExtension
    static final MadeUpMachine machine = new MadeUpMachine();

    /** Of a conversation in which nothing was said there is nothing to repair. */
    static List<BrokenTalk> everyFault() throws IOException {
        List<BrokenTalk> all = new ArrayList<>();
        for (String agent : List.of("claude", "gemini", "codex", "copilot")) {
            all.addAll(BrokenTalk.of(agent));
        }
        all.removeIf(broken -> broken.what().startsWith("NOTHING_SAID"));
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyFault")
    void theRealProgramResumesTheRepairedCopy(BrokenTalk broken) throws Exception {
        Path file = broken.write(machine.home());
        Answer repaired = machine.shiftlog()
                .run("session", "repair", "--agent", broken.agent(), file.toString(), "--json");
        assertEquals(0, repaired.code(), repaired.toString());
        JsonObject told = JsonReader.read(repaired.out().getBytes(StandardCharsets.UTF_8)).asObject();
        Conversation copy = copy(broken.agent(), Path.of(told.text("file")));
        assertEquals(List.of(), faults(copy));
        ExpectedTalk expected = new ExpectedTalk(true);
        Agents.named(broken.agent()).orElseThrow().reader().open(copy, FILES).read(View.LIVE, expected);
        assertFalse(expected.seen().isEmpty());
        RealAgent.Resumed resumed = machine.agent(broken.agent()).resume(told.text("target"));
        assertEquals(0, resumed.run().exit(), resumed.run().errors() + resumed.run().output());
        assertEquals(SeenList.beginnings(expected.seen()), SeenList.beginnings(resumed.seen()));
    }

    private static Conversation copy(String name, Path file) throws IOException {
        Agent agent = Agents.named(name).orElseThrow();
        return agent.reader()
                .at(file, agent.home(new Environment(Map.of(), machine.home())), FILES)
                .orElseThrow();
    }

    /** Hints are no faults: what they name resumes whole. */
    private static List<Finding> faults(Conversation copy) throws IOException {
        return Agents.named(copy.agent())
                .orElseThrow()
                .reader()
                .check(copy, FILES)
                .stream()
                .filter(finding -> finding.fault().severity() != Fault.Severity.HINT)
                .toList();
    }
}
