package dev.shiftlog.instruction;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.instruction.Wishes.Visibility;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which agents this person uses here, and by what that was seen. */
public final class Presence {
    /** Where an agent leaves traces: its program, its folder in the project, its store of conversations. */
    private record Traces(List<String> programs, List<String> projectPaths, String homeVariable,
            String home, String store) {}

    private static final Map<InstructionFile, Traces> TRACES = new EnumMap<>(Map.of(
            InstructionFile.CLAUDE,
            new Traces(List.of("claude"), List.of("CLAUDE.md", "CLAUDE.local.md", ".claude"),
                    "CLAUDE_CONFIG_DIR", ".claude", "projects"),
            InstructionFile.AGENTS, new Traces(List.of("codex"), List.of("AGENTS.md", ".codex"),
                    "CODEX_HOME", ".codex", "sessions"),
            InstructionFile.GEMINI, new Traces(List.of("gemini"), List.of("GEMINI.md", ".gemini"),
                    "", ".gemini", "tmp"),
            InstructionFile.COPILOT,
            new Traces(List.of("copilot"), List.of(".github/copilot-instructions.md"),
                    "COPILOT_HOME", ".copilot", "session-state"),
            InstructionFile.CURSOR, new Traces(List.of("cursor-agent"), List.of(".cursor"), "", "", ""),
            InstructionFile.WINDSURF, new Traces(List.of(), List.of(".windsurf"), "", "", ""),
            InstructionFile.OLD_CODEX, new Traces(List.of(), List.of(".codex/instructions.md"), "", "", "")));

    private final Path project;
    private final Map<String, String> environment;

    public Presence(Path project, Map<String, String> environment) {
        this.project = requireNonNull(project);
        this.environment = requireNonNull(environment);
    }

    /** The instruction files worth a block, each with the reason; duplicates for one agent are left out. */
    public Map<InstructionFile, String> found(Visibility visibility) {
        Map<InstructionFile, String> found = new EnumMap<>(InstructionFile.class);
        for (InstructionFile file : InstructionFile.values()) {
            trace(TRACES.get(file)).ifPresent(reason -> found.put(file, reason));
        }
        boolean copilotReadsAnother = found.containsKey(InstructionFile.AGENTS)
                || found.containsKey(InstructionFile.GEMINI)
                || found.containsKey(InstructionFile.CLAUDE) && visibility == Visibility.TRACKED;
        // Copilot reads the files of the others too: a second block would only cost tokens.
        if (copilotReadsAnother && !Files.exists(project.resolve(InstructionFile.COPILOT.path()))) {
            found.remove(InstructionFile.COPILOT);
        }
        return found;
    }

    private Optional<String> trace(Traces traces) {
        for (String path : traces.projectPaths()) {
            if (Files.exists(project.resolve(path))) {
                return Optional.of(path + " is here");
            }
        }
        for (String program : traces.programs()) {
            if (isOnPath(program)) {
                return Optional.of(program + " is installed");
            }
        }
        return store(traces).filter(Files::isDirectory).map(store -> "conversations in " + store);
    }

    private Optional<Path> store(Traces traces) {
        if (traces.store().isEmpty()) {
            return Optional.empty();
        }
        String own = environment.getOrDefault(traces.homeVariable(), "");
        if (!own.isBlank()) {
            return path(own).map(home -> home.resolve(traces.store()));
        }
        return path(environment.getOrDefault("HOME", ""))
                .map(home -> home.resolve(traces.home()).resolve(traces.store()));
    }

    private boolean isOnPath(String program) {
        for (String folder : environment.getOrDefault("PATH", "").split(":")) {
            if (path(folder).filter(found -> Files.isExecutable(found.resolve(program))).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException broken) {
            return Optional.empty();
        }
    }
}
