package dev.shiftlog.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadAtOnceTest {
    /** A talk whose file is so large that several threads read it. */
    private static final int ROUNDS_OF_A_LARGE_FILE = 2500;

    @TempDir
    Path folder;

    static Stream<Agent> targets() {
        return Agents.all().stream().filter(agent -> agent.writer().isPresent());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatWasJustWrittenIsReadAtOnceAsItsLiveView(Agent agent) throws Exception {
        sameAtOnce(open(new Workbench(folder).given(agent, Rich.talk(3))));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void severalThreadsTellTheTurnsInTheirOrder(Agent agent) throws Exception {
        sameAtOnce(open(new Workbench(folder).given(agent, Rich.talk(ROUNDS_OF_A_LARGE_FILE))));
    }

    private static void sameAtOnce(Transcript transcript) throws Exception {
        List<Turn> atOnce = new ArrayList<>();
        assertTrue(transcript.readAtOnce(atOnce::add));
        List<Turn> live = new ArrayList<>();
        transcript.read(View.LIVE, live::add);
        assertEquals(live, atOnce);
    }

    @Test
    void aBranchThatWasLeftCannotBeReadAtOnce() throws Exception {
        Conversation conversation = new Workbench(folder).given(Workbench.agent("claude"), Rich.talk(1));
        String first = Files.readAllLines(conversation.file()).getFirst();
        Files.writeString(conversation.file(), first.replaceFirst("\"uuid\":\"[^\"]*\"", "\"uuid\":\"other\"")
                + "\n" + Files.readString(conversation.file()));
        assertFalse(open(conversation).readAtOnce(_ -> {}));
    }

    @Test
    void aMessageThatWasWrittenAgainCannotBeReadAtOnce() throws Exception {
        Conversation conversation = new Workbench(folder).given(Workbench.agent("gemini"), Rich.talk(1));
        String last = Files.readAllLines(conversation.file()).getLast();
        Files.writeString(conversation.file(), Files.readString(conversation.file()) + last + "\n");
        assertFalse(open(conversation).readAtOnce(_ -> {}));
    }

    @Test
    void aRollbackCannotBeReadAtOnce() throws Exception {
        Conversation conversation = new Workbench(folder).given(Workbench.agent("codex"), Rich.talk(2));
        Files.writeString(conversation.file(), Files.readString(conversation.file())
                + "{\"timestamp\":\"2026-11-21T10:00:00.000Z\",\"type\":\"event_msg\","
                + "\"payload\":{\"type\":\"thread_rolled_back\",\"num_turns\":1}}\n");
        assertFalse(open(conversation).readAtOnce(_ -> {}));
    }

    @Test
    void aContextThatWasClearedCannotBeReadAtOnce() throws Exception {
        Conversation conversation = new Workbench(folder).given(Workbench.agent("copilot"), Rich.talk(2));
        Files.writeString(conversation.file(), Files.readString(conversation.file())
                + "{\"type\":\"session.context_cleared\",\"data\":{},\"id\":\"c\","
                + "\"timestamp\":\"2026-11-21T10:00:00.000Z\",\"parentId\":null}\n");
        assertFalse(open(conversation).readAtOnce(_ -> {}));
    }

    private static Transcript open(Conversation conversation) throws Exception {
        return Workbench.agent(conversation.agent()).reader().open(conversation, new LocalFiles());
    }
}
