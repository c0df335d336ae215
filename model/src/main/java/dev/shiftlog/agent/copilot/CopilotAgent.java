package dev.shiftlog.agent.copilot;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.ConversationReader;
import dev.shiftlog.agent.ConversationWriter;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.Launching;
import dev.shiftlog.agent.ToolMap;
import java.nio.file.Path;
import java.util.Optional;

/** GitHub Copilot CLI. */
public final class CopilotAgent implements Agent {
    static final String ID = "copilot";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "GitHub Copilot CLI";
    }

    @Override
    public Path home(Environment environment) {
        return environment.folder("COPILOT_HOME")
                .orElseGet(() -> environment.userHome().resolve(".copilot"));
    }

    @Override
    public ConversationReader reader() {
        return new CopilotReader();
    }

    @Override
    public Optional<ConversationWriter> writer() {
        return Optional.of(new CopilotWriter());
    }

    @Override
    public ToolMap tools() {
        return CopilotTools.MAP;
    }

    @Override
    public Launching launching() {
        return new CopilotLaunching();
    }
}
