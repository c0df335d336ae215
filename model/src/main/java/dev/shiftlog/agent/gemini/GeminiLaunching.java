package dev.shiftlog.agent.gemini;

import dev.shiftlog.agent.Launching;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gemini keeps its conversations strictly by folder. A first prompt and a resume do not go together: it
 * sends the prompt as soon as it can, often before it has loaded the conversation, and files the answer
 * under the same id in a file of its own, which then stands before the real one.
 */
final class GeminiLaunching implements Launching {
    private static final Set<String> SAYS = Set.of("-i", "--");
    /** The options that take the word behind them; of lists, they take all words up to the next option. */
    private static final Set<String> TAKES_ONE = Set.of("-m", "--model", "-w", "--worktree",
            "--approval-mode", "-o", "--output-format");
    private static final Set<String> TAKES_ALL = Set.of("-e", "--extensions", "--policy", "--admin-policy",
            "--allowed-mcp-server-names", "--allowed-tools", "--include-directories");

    @Override
    public String program() {
        return "gemini";
    }

    @Override
    public List<String> resuming(String id) {
        return List.of("--resume", id);
    }

    @Override
    public Optional<List<String>> saying(String prompt) {
        return Optional.empty();
    }

    @Override
    public boolean resumesWith(List<String> arguments) {
        String option = "";
        for (String word : arguments) {
            if (word.startsWith("-") && !SAYS.contains(word)) {
                option = word;
            } else if (TAKES_ONE.contains(option)) {
                option = "";
            } else if (!TAKES_ALL.contains(option)) {
                return false;
            }
        }
        return arguments.stream().noneMatch(word -> word.startsWith("--prompt-interactive"));
    }

    @Override
    public Set<String> bypassFlags() {
        return Set.of("-r", "--resume", "--session-file", "--session-id", "--list-sessions",
                "--delete-session", "-l", "--list-extensions", "--acp", "--experimental-acp", "-p",
                "--prompt",
                "-h", "--help", "-v", "-V", "--version");
    }

    @Override
    public Set<String> bypassWords() {
        return Set.of("mcp", "extensions", "extension", "skills", "skill", "hooks", "hook", "gemma");
    }

    @Override
    public List<String> beginning(String id) {
        return List.of("--session-id", id);
    }
}
