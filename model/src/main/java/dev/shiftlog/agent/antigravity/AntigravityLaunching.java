package dev.shiftlog.agent.antigravity;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Launch;
import dev.shiftlog.agent.Launching;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Agy starts a new conversation, without an error, where it does not know the id. */
final class AntigravityLaunching implements Launching {
    @Override
    public String program() {
        return "agy";
    }

    @Override
    public Launch resume(Conversation conversation, Path folder, List<String> extra) {
        List<String> arguments = new ArrayList<>(
                List.of(program(), "--conversation", conversation.id()));
        arguments.addAll(extra);
        return new Launch(arguments, folder, Map.of());
    }

    @Override
    public Optional<List<String>> saying(String prompt) {
        return Optional.of(List.of("-i", prompt));
    }

    @Override
    public Set<String> bypassFlags() {
        return Set.of("-c", "--continue", "--conversation", "-p", "--print", "--prompt", "-h",
                "--help", "-V", "--version");
    }

    @Override
    public Set<String> bypassWords() {
        return Set.of("auth", "update", "help");
    }

    @Override
    public String instructionFile() {
        return "AGENTS.md";
    }
}
