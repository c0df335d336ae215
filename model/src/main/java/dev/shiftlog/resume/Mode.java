package dev.shiftlog.resume;

import dev.shiftlog.agent.registry.Agents;

/** How a tool's conversations get their ids, in the words of ai-session-manager's files. */
enum Mode {
    /** We choose the id when we start the tool. */
    MANAGED("managed-id"),
    /** The tool chooses, and we find out afterwards. */
    DISCOVERED("auto-resume");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Mode of(String tool) {
        boolean choosesId = Agents.named(tool).filter(agent -> agent.launching().choosesId()).isPresent();
        return choosesId ? DISCOVERED : MANAGED;
    }
}
