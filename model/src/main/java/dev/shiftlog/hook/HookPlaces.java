package dev.shiftlog.hook;

import dev.shiftlog.agent.Environment;
import dev.shiftlog.instruction.Instructions;
import dev.shiftlog.instruction.PlannedWrite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** What installing writes: the settings, and what beside hooks need not be taught any more. */
    public List<PlannedWrite> installing(HookHost host, HookScope scope, HookSettings settings)
            throws IOException {
        List<PlannedWrite> writes = new ArrayList<>();
        if (twice(host, scope).isEmpty()) {
            writes.addAll(settings.installing(file(host, scope)));
        }
        writes.addAll(new Instructions(project).relearn(host.word(), true));
        return writes;
    }

    /** What taking the hooks away writes; the instructions are whole again where no others are left. */
    public List<PlannedWrite> removing(HookHost host, HookScope scope, HookSettings settings)
            throws IOException {
        List<PlannedWrite> writes = new ArrayList<>(settings.removing(file(host, scope)));
        if (!writes.isEmpty()) {
            boolean othersStay = twice(host, scope).isPresent();
            writes.addAll(new Instructions(project).relearn(host.word(), othersStay));
        }
        return writes;
    }

    /** Why our hooks would speak twice if they were also installed in the scope, if they would. */
    public Optional<String> twice(HookHost host, HookScope scope) throws IOException {
        HookScope other = scope == HookScope.USER ? HookScope.PROJECT : HookScope.USER;
        Path elsewhere = file(host, other);
        boolean installed = !elsewhere.equals(file(host, scope)) && Files.isRegularFile(elsewhere)
                && new HookSettings(host)
                        .isPartlyIn(Files.readString(elsewhere, StandardCharsets.ISO_8859_1));
        if (installed) {
            return Optional.of("our hooks are in " + elsewhere + " already; installed twice, they would"
                    + " speak twice");
        }
        return plugin(host).map(file -> "runs our hooks as a plugin already (" + file
                + "); installed twice, they would speak twice");
    }

    /** The file by which the host runs our hooks as a plugin or extension, if it does. */
    public Optional<Path> plugin(HookHost host) {
        Path settings = ofUser(host);
        Path user = host == HookHost.COPILOT ? settings.getParent().getParent() : settings.getParent();
        return new HookPlugin(host, user, project).enabledIn();
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
