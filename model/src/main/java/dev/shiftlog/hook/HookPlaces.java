package dev.shiftlog.hook;

import java.util.Locale;
import dev.shiftlog.agent.Environment;
import java.nio.file.Path;

/** Where each host looks for hooks, with its own way to move its folder honoured. */
public record HookPlaces(Path project, Environment environment) {
    /** For whom hooks are installed: this project, or everything that the person does. */
    public enum HookScope {
        PROJECT,
        USER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The settings file of the host in the scope. */
    public Path file(HookHost host, HookScope scope) {
        return scope == HookScope.PROJECT ? project.resolve(inProject(host)) : ofUser(host);
    }

    private static String inProject(HookHost host) {
        return switch (host) {
            // The local file: what one person installs must not be committed for all.
            case CLAUDE -> ".claude/settings.local.json";
            case CODEX -> ".codex/hooks.json";
            case GEMINI -> ".gemini/settings.json";
            case COPILOT -> ".github/hooks/shiftlog.json";
        };
    }

    private Path ofUser(HookHost host) {
        return switch (host) {
            case CLAUDE -> folder("CLAUDE_CONFIG_DIR", ".claude").resolve("settings.json");
            case CODEX -> folder("CODEX_HOME", ".codex").resolve("hooks.json");
            case GEMINI -> environment.folder("GEMINI_CLI_HOME")
                    .orElse(environment.userHome())
                    .resolve(".gemini/settings.json");
            case COPILOT -> folder("COPILOT_HOME", ".copilot").resolve("hooks/shiftlog.json");
        };
    }

    private Path folder(String variable, String name) {
        return environment.folder(variable).orElse(environment.userHome().resolve(name));
    }
}
