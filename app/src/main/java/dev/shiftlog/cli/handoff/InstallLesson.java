package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.handoff.HandoffLesson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code handoff install}: teaches agents to hand work over, through a block in their instruction files. */
final class InstallLesson implements Command {
    private static final Map<String, String> FILES = files();

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("codex", ".codex/AGENTS.md");
        files.put("claude", ".claude/CLAUDE.md");
        files.put("cursor", ".cursor/rules/shiftlog-handoff.mdc");
        files.put("gemini", ".gemini/GEMINI.md");
        return files;
    }

    @Override
    public Spec spec() {
        return Spec.of("Teach an agent to hand work over, through a block in your own instruction file.")
                .about("AGENT is codex, claude, cursor, gemini or all. The rest of the file keeps its bytes.")
                .argument("AGENT")
                .flag("--dry-run", "Show the file and the block, and write nothing.")
                .flag("--uninstall", "Take the block away again.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, UsageError {
        String named = call.argument("AGENT");
        if (!named.equals("all") && !FILES.containsKey(named)) {
            throw UsageError.badChoice("AGENT", named, List.of("codex", "claude", "cursor", "gemini", "all"));
        }
        for (Map.Entry<String, String> target : FILES.entrySet()) {
            if (named.equals("all") || named.equals(target.getKey())) {
                teach(call, target.getKey(), SkillCommand.home(call).resolve(target.getValue()));
            }
        }
        return ExitCode.DONE;
    }

    private static void teach(Invocation call, String agent, Path file) throws IOException {
        Optional<String> before = Files.isRegularFile(file)
                ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
                : Optional.empty();
        boolean uninstall = call.flag("--uninstall");
        if (uninstall && before.filter(HandoffLesson::isIn).isEmpty()) {
            call.out().line(agent + ": no block of ours in " + file);
            return;
        }
        call.out().line(agent + ": " + file).line(marked(uninstall ? "- " : "+ "));
        if (call.flag("--dry-run")) {
            return;
        }
        AtomicFile.refuseSymlink(file);
        Optional<String> after = uninstall
                ? HandoffLesson.without(before.orElse(""))
                : Optional.of(HandoffLesson.with(before.orElse("")));
        if (after.isPresent()) {
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, after.get().getBytes(StandardCharsets.ISO_8859_1));
        } else {
            Files.delete(file);
        }
    }

    private static String marked(String mark) {
        StringBuilder marked = new StringBuilder();
        HandoffLesson.block().lines().forEach(line -> marked.append(mark).append(line).append('\n'));
        return marked.toString();
    }
}
