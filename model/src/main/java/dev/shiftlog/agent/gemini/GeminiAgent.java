package dev.shiftlog.agent.gemini;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.ConversationReader;
import dev.shiftlog.agent.ConversationWriter;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.Launching;
import dev.shiftlog.agent.ResumeGuard;
import dev.shiftlog.agent.Retention;
import dev.shiftlog.agent.ToolMap;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Gemini CLI. */
public final class GeminiAgent implements Agent {
    static final String ID = "gemini";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Gemini CLI";
    }

    @Override
    public Path home(Environment environment) {
        return environment.folder("GEMINI_CLI_HOME")
                .orElse(environment.userHome())
                .resolve(".gemini");
    }

    @Override
    public ConversationReader reader() {
        return new GeminiReader();
    }

    @Override
    public Optional<ConversationWriter> writer() {
        return Optional.of(new GeminiWriter());
    }

    @Override
    public ToolMap tools() {
        return GeminiTools.MAP;
    }

    @Override
    public Launching launching() {
        return new GeminiLaunching();
    }

    @Override
    public ResumeGuard guard() {
        return new GeminiGuard();
    }

    @Override
    public Optional<Retention> retention(Path home, SourceTree files) throws IOException {
        return GeminiRetention.read(home, files);
    }
}
