package dev.shiftlog.instruction;

import dev.shiftlog.instruction.Wishes.Visibility;
import java.util.List;
import java.util.Optional;

/** The files in which agents look for instructions; a new one is one line here. */
public enum InstructionFile {
    CLAUDE("claude", "CLAUDE.md", "CLAUDE.local.md", ""),
    AGENTS("codex", "AGENTS.md", "", ""),
    GEMINI("gemini", "GEMINI.md", "", ""),
    COPILOT("copilot", ".github/copilot-instructions.md", "", ""),
    CURSOR("cursor", ".cursor/rules/shiftlog.mdc", "", """
            ---
            description: Keep the session log with shiftlog
            alwaysApply: true
            ---
            """),
    WINDSURF("windsurf", ".windsurf/rules/shiftlog.md", "", """
            ---
            trigger: always_on
            ---
            """),
    /** Read by no current version: worth a block only where people keep one. */
    OLD_CODEX("old-codex", ".codex/instructions.md", "", "");

    private final String agent;
    private final String path;
    private final String privatePath;
    private final String frontMatter;

    InstructionFile(String agent, String path, String privatePath, String frontMatter) {
        this.agent = agent;
        this.path = path;
        this.privatePath = privatePath;
        this.frontMatter = frontMatter;
    }

    /** The name by which a person chooses it. */
    public String agent() {
        return agent;
    }

    /** The path below the project, as the agent looks for it. */
    public String path() {
        return path;
    }

    /** The file that the agent reads too and that git is never told about, if there is one. */
    Optional<String> privatePath() {
        return Optional.of(privatePath).filter(path -> !path.isEmpty());
    }

    /** Where the block goes: private means that nobody else ever sees it. */
    String path(Visibility visibility) {
        return visibility == Visibility.PRIVATE ? privatePath().orElse(path) : path;
    }

    /** Every path at which a block of ours may stand. */
    List<String> paths() {
        return privatePath().map(other -> List.of(path, other)).orElse(List.of(path));
    }

    /** What a file of ours alone begins with, so that the agent always reads it. */
    String frontMatter() {
        return frontMatter;
    }

    /** The file that a person means by an agent's name. */
    public static Optional<InstructionFile> of(String agent) {
        for (InstructionFile file : values()) {
            if (file.agent.equals(agent)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
