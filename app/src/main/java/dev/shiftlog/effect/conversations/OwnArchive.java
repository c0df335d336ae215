package dev.shiftlog.effect.conversations;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.launch.ChildEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The archive that an agent has itself: only its own program moves a conversation and updates its index. */
record OwnArchive(Map<String, String> environment, Agent agent) {
    private static final int PATIENCE_SECONDS = 60;

    OwnArchive {
        environment = ChildEnvironment.of(environment);
        requireNonNull(agent);
    }

    boolean exists() {
        return agent.launching().archiving("").isPresent();
    }

    /** Puts the conversation into the agent's archive, or takes it out if it is there. */
    void move(Conversation conversation) throws IOException {
        Optional<List<String>> command = conversation.archived()
                ? agent.launching().unarchiving(conversation.id())
                : agent.launching().archiving(conversation.id());
        run(command.orElseThrow(() -> new IOException(agent.displayName() + " has no archive")));
    }

    private void run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("'" + String.join(" ", command) + "' failed: " + said);
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("'" + String.join(" ", command) + "' was stopped", stopped);
        }
    }
}
