package dev.shiftlog.harvest;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Turn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A task list that grows by a call for each task (TaskCreate, TaskUpdate, or SQL), instead of being set
 * as a whole. It is watched from the conversation's start, because an update only names a task.
 */
final class Tasks {
    private final Map<String, JsonObject> tasks = new LinkedHashMap<>();
    private final TodoTable table = new TodoTable();
    /** SQL by its call, until the answer says that it was carried out. */
    private final Map<String, String> statements = new HashMap<>();
    private boolean changed;

    void watch(Turn turn) {
        for (Block block : turn.blocks()) {
            if (block instanceof Block.ToolCall call && call.arguments() instanceof JsonObject arguments) {
                watch(call.name(), arguments);
                if (call.name().equals("sql")) {
                    statements.put(call.id(), arguments.text("query"));
                }
            } else if (block instanceof Block.ToolResult result && statements.containsKey(result.callId())) {
                String sql = statements.remove(result.callId());
                changed |= result.outcome() == Block.Outcome.SUCCESS && table.follow(sql);
            }
        }
    }

    private void watch(String tool, JsonObject arguments) {
        if (tool.equals("TaskCreate") && arguments.optionalText("subject").isPresent()) {
            tasks.put(Integer.toString(tasks.size() + 1),
                    JsonObject.with("title", arguments.text("subject")).with("status", "pending").build());
            changed = true;
        } else if (tool.equals("TaskUpdate") && tasks.containsKey(arguments.text("taskId"))) {
            JsonObject.Builder task = tasks.get(arguments.text("taskId")).edit();
            arguments.optionalText("status").ifPresent(status -> task.with("status", status));
            arguments.optionalText("subject").ifPresent(subject -> task.with("title", subject));
            tasks.put(arguments.text("taskId"), task.build());
            changed = true;
        }
    }

    /** Whether a task changed since the last look. */
    boolean isChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    List<JsonObject> steps() {
        return Stream.concat(
                tasks.values().stream().filter(task -> !task.text("status").equals("deleted")),
                table.steps().stream()).toList();
    }
}
