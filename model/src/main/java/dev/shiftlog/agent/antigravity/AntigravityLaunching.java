package dev.shiftlog.agent.antigravity;

import dev.shiftlog.agent.Launching;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Agy starts a new conversation, without an error, where it does not know the id. */
final class AntigravityLaunching implements Launching {
    @Override
    public String program() {
        return "agy";
    }

    @Override
    public List<String> resuming(String id) {
        return List.of("--conversation", id);
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
}
