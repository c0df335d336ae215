package dev.shiftlog.agent.gemini;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Launch;
import dev.shiftlog.agent.Launching;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gemini keeps its conversations strictly by folder. */
final class GeminiLaunching implements Launching {
    @Override
    public String program() {
        return "gemini";
    }

    @Override
    public Launch resume(Conversation conversation, Path folder, List<String> extra) {
        List<String> arguments = new ArrayList<>(
                List.of(program(), "--resume", conversation.id()));
        arguments.addAll(extra);
        return new Launch(arguments, folder, Map.of());
    }

    @Override
    public List<String> saying(String prompt) {
        return List.of("-i", prompt);
    }

    @Override
    public Set<String> bypassFlags() {
        return Set.of("-r", "--resume", "--session-file", "--session-id", "--list-sessions",
                "--delete-session", "-p", "--prompt", "-h", "--help", "-v", "-V", "--version");
    }

    @Override
    public Set<String> bypassWords() {
        return Set.of("mcp", "extensions", "extension", "skills", "hooks");
    }

    @Override
    public String instructionFile() {
        return "GEMINI.md";
    }

    @Override
    public List<String> beginning(String id) {
        return List.of("--session-id", id);
    }
}
