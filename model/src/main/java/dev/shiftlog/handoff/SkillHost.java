package dev.shiftlog.handoff;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An agent tool that reads skills, and where it looks for them. */
public enum SkillHost {
    CLAUDE(".claude/skills", ".claude", "CLAUDE_CONFIG_DIR"),
    CODEX(".agents/skills", ".codex", "CODEX_HOME"),
    CURSOR(".cursor/skills", ".cursor", ""),
    GEMINI(".gemini/skills", ".gemini", ""),
    COPILOT(".github/skills", ".copilot", "COPILOT_HOME");

    private final String inRepository;
    private final String inHome;
    private final String variable;

    SkillHost(String inRepository, String inHome, String variable) {
        this.inRepository = inRepository;
        this.inHome = inHome;
        this.variable = variable;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Path inRepository(Path repository) {
        return repository.resolve(inRepository);
    }

    /** The person's own skills, with the tool's own variable for its folder honoured. */
    public Path inHome(Path home, Map<String, String> environment) {
        String moved = environment.getOrDefault(variable, "");
        return (moved.isBlank() ? home.resolve(inHome) : Path.of(moved)).resolve("skills");
    }

    public static Optional<SkillHost> named(String word) {
        for (SkillHost host : values()) {
            if (host.word().equals(word)) {
                return Optional.of(host);
            }
        }
        return Optional.empty();
    }
}
