package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.Launching;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Codex takes an id that is no UUID for a name, and starts anew where it knows no such name. */
final class CodexLaunching implements Launching {
    @Override
    public String program() {
        return "codex";
    }

    @Override
    public List<String> resuming(String id) {
        return List.of("resume", id);
    }

    /** The file moves, and Codex's own index must learn of it: only the tool itself does both. */
    @Override
    public Optional<List<String>> archiving(String id) {
        return Optional.of(List.of(program(), "archive", id));
    }

    @Override
    public Optional<List<String>> unarchiving(String id) {
        return Optional.of(List.of(program(), "unarchive", id));
    }

    /** Taking it out of the archive is the one call that puts a rollout into the index without a model. */
    @Override
    public List<List<String>> listing(String id) {
        return List.of(List.of(program(), "archive", id), List.of(program(), "unarchive", id));
    }

    @Override
    public Set<String> bypassFlags() {
        return Set.of("-h", "--help", "-V", "--version");
    }

    @Override
    public Set<String> bypassWords() {
        return Set.of("app", "app-server", "apply", "archive", "cloud", "completion", "debug",
                "delete", "exec", "features", "fork", "help", "login", "logout", "mcp",
                "mcp-server", "migrate-rollouts", "plugin", "resume", "review", "sandbox",
                "unarchive", "update");
    }
}
