package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.hook.HookHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every agent's real program, with hooks installed by {@code hooks install} or as its plugin, hears of the work when it
 * starts, when it resumes, and after it really compacted its history; the transcript from before is kept, and becomes a
 * conversation that the program resumes. {@link HookProofs} names for the README what is shown here for every host.
 */
@Tag("interop")
class HookProofTest {
    @RegisterExtension
    static final MadeUpMachine machine = new MadeUpMachine();

    /** A resumed conversation would be told too; here the hook keeps silent then, so that only the compaction speaks. */
    @ParameterizedTest
    @EnumSource(HookHost.class)
    void theAgentHearsOfTheWorkAtItsStartAndAfterARealCompaction(HookHost host) throws Exception {
        LoggedWork work = LoggedWork.on(machine);
        HookedAgent agent = hooked(host, work.silentOnResume());

        assertHears(agent.talk(), "FIRST", "Build auth with JWT");
        assertHears(agent.compactAndAsk(), "PROBE", "You are in the middle of work that Shiftlog logs.");

        assertTrue(agent.hasCompacted(), host + " compacted nothing");
        String log = work.calls();
        assertTrue(log.contains("hook pre-compact --host " + host.word()), log);
        if (host.restartsAfterCompaction()) {
            String after = log.substring(log.lastIndexOf("hook pre-compact"));
            assertTrue(after.replace(" ", "").contains("\"source\":\"compact\""), log);
        }
        assertKept(host);
        String restored = work.restore();
        assertHears(agent.resumeAndAsk(restored), "PROBE", "FIRST: say something");
    }

    @ParameterizedTest
    @EnumSource(HookHost.class)
    void theAgentHearsOfTheWorkWhenItIsResumed(HookHost host) throws Exception {
        LoggedWork work = LoggedWork.on(machine);
        HookedAgent agent = hooked(host, work.program());
        agent.begin();
        assertHears(agent.resumeAndAsk(), "PROBE", "You are in the middle of work that Shiftlog logs.");
    }

    @ParameterizedTest
    @EnumSource(HookHost.class)
    void theAgentsOwnProgramTakesThePluginAndItsHooksSpeak(HookHost host) throws Exception {
        LoggedWork work = LoggedWork.on(machine);
        HookedAgent agent = new HookedAgent(host, machine);
        agent.prepare();
        Path plugin = machine.folder().resolve("plugin");
        ShiftlogRun.Answer written = machine.shiftlog()
                .run("hooks", "plugin", host.word(), plugin.toString(), "--command",
                        work.program().toString());
        assertEquals(0, written.code(), written.err());
        agent.takePlugin(plugin);
        assertHears(agent.begin(), "FIRST", "Build auth with JWT");
    }

    private static HookedAgent hooked(HookHost host, Path program) throws IOException {
        HookedAgent agent = new HookedAgent(host, machine);
        agent.prepare();
        ShiftlogRun.Answer installed = machine.shiftlog()
                .run("hooks", "install", host.word(), "--command", program.toString());
        assertEquals(0, installed.code(), installed.err());
        return agent;
    }

    private static void assertHears(List<MadeUpModels.Request> requests, String prompt, String words) {
        boolean heard = requests.stream().anyMatch(request -> request.holds(prompt, words));
        assertTrue(heard, () -> "no request holds " + words + ": " + requests);
    }

    private static void assertKept(HookHost host) throws IOException {
        Path project = machine.project();
        try (var snapshots = Files.list(project.resolve(".stitch/session/snapshots"))) {
            Path snapshot = snapshots.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(snapshot)));
            assertTrue(Files.readString(snapshot).contains("FIRST"));
        }
        assertTrue(Files.readString(project.resolve(".stitch/session/RESUME.md"))
                .contains("Build auth with JWT"));
        assertTrue(Files.readString(project.resolve(".stitch/current_session.json"))
                .contains("\"agent\": \"" + host.word() + "\""));
    }
}
