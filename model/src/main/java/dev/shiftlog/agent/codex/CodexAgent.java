package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.ConversationReader;
import dev.shiftlog.agent.ConversationWriter;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.Launching;
import dev.shiftlog.agent.ToolMap;
import java.nio.file.Path;
import java.util.Optional;

/** Codex CLI. */
public final class CodexAgent implements Agent {
    static final String ID = "codex";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Codex CLI";
    }

    @Override
    public Path home(Environment environment) {
        return environment.folder("CODEX_HOME")
                .orElseGet(() -> environment.userHome().resolve(".codex"));
    }

    @Override
    public ConversationReader reader() {
        return new CodexReader();
    }

    @Override
    public Optional<ConversationWriter> writer() {
        return Optional.of(new CodexWriter());
    }

    @Override
    public ToolMap tools() {
        return CodexTools.MAP;
    }

    @Override
    public Launching launching() {
        return new CodexLaunching();
    }
}
