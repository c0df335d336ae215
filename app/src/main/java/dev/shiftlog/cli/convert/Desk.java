package dev.shiftlog.cli.convert;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.resume.Defaults;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.transfer.Sources;
import dev.shiftlog.transfer.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What the commands of this package need of the process around a call. */
record Desk(Invocation call, UserFolders user, Path folder) {
    static Desk of(Invocation call) throws IOException {
        return new Desk(call, UserFolders.of(call.environment()), call.cwd().toRealPath());
    }

    static Agent agent(String option, String name) throws UsageError {
        return Agents.named(name).orElseThrow(() -> UsageError.badChoice(option, name, Agents.names()));
    }

    Path home(Agent agent) {
        return agent.home(environment());
    }

    Environment environment() {
        return Environment.of(call.environment());
    }

    Sources sources(Agent agent) {
        return new Sources(agent, environment(), new LocalFiles());
    }

    Receipts receipts() {
        return new Receipts(user.state());
    }

    Surroundings surroundings(Optional<Home> home) {
        return Surroundings.local(receipts(), Instant.now()).reading(home);
    }

    /** The folder whose default conversations are kept: the git root, else the folder itself. */
    Path project() {
        return GitFolder.topLevelAround(folder).orElse(folder);
    }

    Defaults defaults() {
        return new Defaults(project());
    }
}
