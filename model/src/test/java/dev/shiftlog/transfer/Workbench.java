package dev.shiftlog.transfer;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.agent.Target;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.convert.Talk;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.receipt.Staging;
import dev.shiftlog.receipt.Staging.Steps;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transfer.Staged.Done;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A home with all agents' folders and a project, in a temporary folder. */
final class Workbench {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Path home;
    private final Path project;
    private final Receipts receipts;

    Workbench(Path folder) throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        project = Files.createDirectories(folder.resolve("my project")).toRealPath();
        receipts = new Receipts(folder.resolve("state"));
    }

    Path home() {
        return home;
    }

    Path project() {
        return project;
    }

    Receipts receipts() {
        return receipts;
    }

    Path home(Agent agent) {
        return agent.home(new Environment(Map.of(), home));
    }

    static Agent agent(String name) {
        return Agents.named(name).orElseThrow();
    }

    Surroundings surroundings(Steps steps, Processes processes) {
        return new Surroundings(new LocalFiles(), processes, receipts, steps, NOW);
    }

    Surroundings surroundings(Steps steps) {
        return surroundings(steps, Processes.ELSEWHERE);
    }

    Surroundings surroundings() {
        return surroundings(Steps.NONE);
    }

    /** A conversation of the agent that holds these turns. */
    Conversation given(Agent agent, Talk talk) throws IOException {
        String id = UUID.randomUUID().toString();
        Target target = new Target(home(agent), project, id, Optional.of("Made up"), Optional.empty(), NOW);
        try (Staging staging = new Staging(home(agent), id, Steps.NONE)) {
            Transcript fitted = agent.writer().orElseThrow().fit(talk, target, new Tally());
            Conversation written = agent.writer()
                    .orElseThrow()
                    .write(fitted, target, new LocalFiles(), staging);
            staging.publish();
            return agent.reader().at(written.file(), home(agent), new LocalFiles()).orElseThrow();
        }
    }

    Order order(Conversation source, Agent to) {
        return new Order(agent(source.agent()), source, to, home(to), project, UUID.randomUUID().toString(),
                Optional.empty(), false);
    }

    Done convert(Conversation source, Agent to) throws IOException, Refused {
        return Planned.of(order(source, to), surroundings()).convert(Progress.NONE);
    }

    /** What was told beforehand, and what was done. */
    record Reported(Report report, Done done) {}

    Reported reported(Conversation source, Agent to) throws IOException, Refused {
        try (Staged staged = Planned.of(order(source, to), surroundings()).stage(Progress.NONE)) {
            return new Reported(staged.report(), staged.place(Progress.NONE));
        }
    }

    Talk read(Conversation conversation) throws IOException {
        return Talk.of(agent(conversation.agent()).reader().open(conversation, new LocalFiles()));
    }
}
