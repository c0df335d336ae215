package dev.shiftlog.agent.antigravity;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.ConversationReader;
import dev.shiftlog.agent.ConversationWriter;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.Launching;
import dev.shiftlog.agent.ToolMap;
import java.nio.file.Path;
import java.util.Optional;

/** Antigravity CLI. Its store is a database of undocumented messages, so nothing is written to it. */
public final class AntigravityAgent implements Agent {
    static final String ID = "agy";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Antigravity CLI";
    }

    @Override
    public Path home(Environment environment) {
        return environment.userHome().resolve(".gemini").resolve("antigravity-cli");
    }

    @Override
    public ConversationReader reader() {
        return new AntigravityReader();
    }

    @Override
    public Optional<ConversationWriter> writer() {
        return Optional.empty();
    }

    @Override
    public ToolMap tools() {
        return AntigravityTools.MAP;
    }

    @Override
    public Launching launching() {
        return new AntigravityLaunching();
    }

    @Override
    public Optional<String> caveat() {
        return Optional.of("read as others describe its logs, not proven against the tool");
    }
}
