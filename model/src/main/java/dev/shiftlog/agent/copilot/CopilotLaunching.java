package dev.shiftlog.agent.copilot;

import dev.shiftlog.agent.Launching;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Copilot changes into the conversation's own folder when it resumes one. */
final class CopilotLaunching implements Launching {
    @Override
    public String program() {
        return "copilot";
    }

    @Override
    public List<String> resuming(String id) {
        return List.of("--resume=" + id);
    }

    @Override
    public Optional<List<String>> saying(String prompt) {
        return Optional.of(List.of("-i", prompt));
    }

    @Override
    public Set<String> bypassFlags() {
        return Set.of("--session-id", "--resume", "-r", "--continue", "--clear", "-p", "--prompt",
                "-h", "--help", "-v", "-V", "--version");
    }

    @Override
    public Set<String> bypassWords() {
        return Set.of("update", "help", "login", "logout", "mcp", "plugin", "sessions", "version",
                "init", "completion");
    }

    @Override
    public List<String> beginning(String id) {
        return List.of("--session-id", id);
    }
}
