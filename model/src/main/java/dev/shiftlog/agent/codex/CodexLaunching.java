package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Launch;
import dev.shiftlog.agent.Launching;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;

/** Codex takes an id that is no UUID for a name, and starts anew where it knows no such name. */
final class CodexLaunching implements Launching {
    @Override
    public String program() {
        return "codex";
    }

    @Override
    public Launch resume(Conversation conversation, Path folder, List<String> extra) {
        List<String> arguments = new ArrayList<>(List.of(program(), "resume", conversation.id()));
        arguments.addAll(extra);
        return new Launch(arguments, folder, Map.of());
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

    @Override
    public String instructionFile() {
        return "AGENTS.md";
    }
}
