package dev.shiftlog.snapshot;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.LocalProcesses;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.flow.Snapshots.Snapshot;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.receipt.Staging.Steps;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transfer.Order;
import dev.shiftlog.transfer.Planned;
import dev.shiftlog.transfer.Progress;
import dev.shiftlog.transfer.Refused;
import dev.shiftlog.transfer.Staged.Done;
import dev.shiftlog.transfer.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A snapshot with the agent whose transcript it is. */
public record KeptTranscript(Snapshot snapshot, Agent agent) {
    private static final int ENOUGH = 1 << 14;

    public KeptTranscript {
        requireNonNull(snapshot);
        requireNonNull(agent);
    }

    /** The agent is told by the transcript itself: the original's snapshots name none. */
    public static Optional<KeptTranscript> of(Snapshot snapshot) throws IOException {
        String start = start(snapshot.file());
        return Agents.all()
                .stream()
                .filter(agent -> agent.reader().recognises(start))
                .findFirst()
                .map(agent -> new KeptTranscript(snapshot, agent));
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(ENOUGH), StandardCharsets.UTF_8).replace("\": ", "\":");
        }
    }

    /** The conversation as it was before the compaction. */
    public Transcript read(Environment environment) throws IOException {
        return agent.reader().open(conversation(environment), files());
    }

    /** Writes it as a new conversation of its agent in the project, reads it back and leaves a receipt. */
    public Done restore(Path project, Environment environment, Receipts receipts)
            throws IOException, Refused {
        Order order = new Order(agent, conversation(environment), agent, agent.home(environment), project,
                UUID.randomUUID().toString(), Optional.empty(), false);
        Surroundings around = new Surroundings(files(), new LocalProcesses(), receipts, Steps.NONE,
                Instant.now());
        return Planned.of(order, around).convert(Progress.NONE);
    }

    /** Under the snapshot's own name, for the conversation itself may be open and has gone on. */
    private Conversation conversation(Environment environment) throws IOException {
        return new Conversation(agent.id(), snapshot.file().getFileName().toString(), agent.home(environment),
                snapshot.file(), snapshot.length(), Instant.ofEpochMilli(snapshot.takenMillis()), false,
                List.of());
    }

    private SourceTree files() {
        return new CutTree(new LocalFiles(), snapshot.file(), snapshot.length());
    }
}
