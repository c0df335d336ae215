package dev.shiftlog.agent.claude;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.ConversationReader;
import dev.shiftlog.agent.ConversationWriter;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.Launching;
import dev.shiftlog.agent.Retention;
import dev.shiftlog.agent.ToolMap;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Claude Code. */
public final class ClaudeAgent implements Agent {
    static final String ID = "claude";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Claude Code";
    }

    @Override
    public Path home(Environment environment) {
        return environment.folder("CLAUDE_CONFIG_DIR")
                .orElseGet(() -> environment.userHome().resolve(".claude"));
    }

    @Override
    public ConversationReader reader() {
        return new ClaudeReader();
    }

    @Override
    public Optional<ConversationWriter> writer() {
        return Optional.of(new ClaudeWriter());
    }

    @Override
    public ToolMap tools() {
        return ClaudeTools.MAP;
    }

    @Override
    public Launching launching() {
        return new ClaudeLaunching();
    }

    @Override
    public Optional<Retention> retention(Path home, SourceTree files) throws IOException {
        return ClaudeRetention.read(home, files);
    }
}
