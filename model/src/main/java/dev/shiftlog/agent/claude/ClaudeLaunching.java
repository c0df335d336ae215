package dev.shiftlog.agent.claude;

import dev.shiftlog.agent.Launching;
import java.util.List;
import java.util.Set;

/** Claude finds a conversation by its id only from the folder that it was held in. */
final class ClaudeLaunching implements Launching {
    @Override
    public String program() {
        return "claude";
    }

    @Override
    public List<String> resuming(String id) {
        return List.of("--resume", id);
    }

    @Override
    public List<String> beginning(String id) {
        return List.of("--session-id", id);
    }

    @Override
    public Set<String> bypassFlags() {
        return Set.of("-c", "--continue", "-r", "--resume", "--session-id", "-p", "--print",
                "--fork-session", "-h", "--help", "-V", "-v", "--version");
    }

    @Override
    public Set<String> bypassWords() {
        return Set.of("agents", "attach", "auth", "install", "update", "upgrade", "mcp", "config",
                "doctor", "plugin", "setup-token");
    }
}
