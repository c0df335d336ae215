package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One agent's real program that works by its own tools: how it is let, and what its model calls them. */
enum WorkingAgent {
    /** It plans by a call for each task. */
    CLAUDE {
        @Override
        List<ToolUse> plan(String now, String next) {
            return List.of(ToolUse.of("TaskCreate", "subject", now, "description", now),
                    ToolUse.of("TaskCreate", "subject", next, "description", next),
                    ToolUse.of("TaskUpdate", "taskId", "1", "status", "in_progress"));
        }

        @Override
        List<ToolUse> done(String step, String next) {
            return List.of(ToolUse.of("TaskUpdate", "taskId", "1", "status", "completed"));
        }

        @Override
        ToolUse create(Path file, String text) {
            return ToolUse.of("Write", "file_path", file.toString(), "content", text);
        }

        @Override
        ToolUse edit(Path file, String old, String text) {
            return ToolUse.of("Edit", "file_path", file.toString(), "old_string", old, "new_string", text);
        }

        @Override
        ToolUse shell(String command) {
            return ToolUse.of("Bash", "command", command, "description", "Try it");
        }

        @Override
        List<String> words(MadeUpMachine machine, boolean goOn, String prompt) {
            List<String> words = new ArrayList<>(List.of("-p", prompt, "--allowedTools", "Bash,Write,Edit"));
            words.addAll(goOn ? List.of("--continue") : List.of());
            return words;
        }
    },
    /** Of its models only some are given a tool to plan. */
    GEMINI {
        @Override
        List<ToolUse> plan(String now, String next) {
            return List.of(todos(now, "in_progress", next, "pending"));
        }

        @Override
        List<ToolUse> done(String step, String next) {
            return List.of(todos(step, "completed", next, "pending"));
        }

        private ToolUse todos(String one, String status, String other, String otherStatus) {
            return ToolUse.of("write_todos", JsonObject.with("todos",
                    steps("description", one, status, other, otherStatus)).build());
        }

        @Override
        ToolUse create(Path file, String text) {
            return ToolUse.of("write_file", "file_path", file.toString(), "content", text);
        }

        @Override
        ToolUse edit(Path file, String old, String text) {
            return ToolUse.of("replace", "file_path", file.toString(), "old_string", old, "new_string", text,
                    "instruction", "Mend it");
        }

        @Override
        ToolUse shell(String command) {
            return ToolUse.of("run_shell_command", "command", command);
        }

        @Override
        List<String> words(MadeUpMachine machine, boolean goOn, String prompt) throws IOException {
            RealGemini.withSettings(machine);
            List<String> words = new ArrayList<>(
                    List.of("-p", prompt, "--approval-mode=yolo", "-m", "gemini-2.5-flash"));
            words.addAll(goOn ? List.of("--resume", "latest") : List.of());
            return words;
        }
    },
    /** Its tool to plan is there for those who ask for it. */
    CODEX {
        @Override
        List<ToolUse> plan(String now, String next) {
            return List.of(update(now, "in_progress", next));
        }

        @Override
        List<ToolUse> done(String step, String next) {
            return List.of(update(step, "completed", next));
        }

        private ToolUse update(String one, String status, String other) {
            return ToolUse.of("update_plan",
                    JsonObject.with("plan", steps("step", one, status, other, "pending")).build());
        }

        @Override
        ToolUse shell(String command) {
            return ToolUse.of("exec_command", "cmd", command);
        }

        @Override
        List<String> words(MadeUpMachine machine, boolean goOn, String prompt) {
            List<String> words = new ArrayList<>(List.of("exec", "--skip-git-repo-check",
                    "--dangerously-bypass-approvals-and-sandbox", "--dangerously-bypass-hook-trust", "-c",
                    "tools.update_plan={enabled=true}"));
            words.addAll(RealCodex.madeUpModel(machine.models()));
            words.addAll(goOn ? List.of("resume", "--last") : List.of());
            words.add(prompt);
            return words;
        }
    },
    /** It plans by SQL on a table of its own. */
    COPILOT {
        @Override
        List<ToolUse> plan(String now, String next) {
            return List.of(sql("INSERT INTO todos (id, title, status) VALUES ('now', '" + now
                    + "', 'in_progress'), ('next', '" + next + "', 'pending')"));
        }

        @Override
        List<ToolUse> done(String step, String next) {
            return List.of(sql("UPDATE todos SET status = 'done' WHERE id = 'now'"));
        }

        private ToolUse sql(String query) {
            return ToolUse.of("sql", "description", "Plan", "query", query);
        }

        @Override
        ToolUse shell(String command) {
            return ToolUse.of("bash", "command", command, "description", "Try it");
        }

        @Override
        List<String> words(MadeUpMachine machine, boolean goOn, String prompt) {
            List<String> words = new ArrayList<>(List.of("-p", prompt, "--allow-all"));
            words.addAll(goOn ? List.of("--continue") : List.of());
            return words;
        }
    };

    /** How the agent plans two steps, the first of them in work. */
    abstract List<ToolUse> plan(String now, String next);

    /** How it says that the first step is done. */
    abstract List<ToolUse> done(String step, String next);

    /** By a patch, unless the agent has a tool of its own. */
    ToolUse create(Path file, String text) {
        return patch("*** Add File: " + file + "\n" + marked("+", text));
    }

    ToolUse edit(Path file, String old, String text) {
        return patch("*** Update File: " + file + "\n@@\n" + marked("-", old) + marked("+", text));
    }

    abstract ToolUse shell(String command);

    /** The words of a call without a terminal in which the tools need no one's leave. */
    abstract List<String> words(MadeUpMachine machine, boolean goOn, String prompt) throws IOException;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static JsonArray steps(String key, String... titlesAndStatuses) {
        List<Json> steps = new ArrayList<>();
        for (int i = 0; i < titlesAndStatuses.length; i += 2) {
            steps.add(JsonObject.with(key, titlesAndStatuses[i])
                    .with("status", titlesAndStatuses[i + 1])
                    .build());
        }
        return new JsonArray(steps);
    }

    private static ToolUse patch(String hunk) {
        return ToolUse.of("apply_patch", Json.of("*** Begin Patch\n" + hunk + "*** End Patch\n"));
    }

    private static String marked(String mark, String text) {
        StringBuilder lines = new StringBuilder();
        text.lines().forEach(line -> lines.append(mark).append(line).append('\n'));
        return lines.toString();
    }
}
