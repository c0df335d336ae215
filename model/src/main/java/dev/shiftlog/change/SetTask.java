package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Heading;
import dev.shiftlog.session.Logbook;
import java.util.ArrayList;
import java.util.List;

/** Says what is being worked on; the task it takes the place of stays in the session's history. */
record SetTask(String task) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        Heading heading = logbook.session().heading();
        if (heading.task().equals(task)) {
            return new Outcome.Unchanged();
        }
        Heading changed = heading.withTask(task);
        if (!heading.task().isEmpty()) {
            List<JsonObject> history = new ArrayList<>(heading.replacedTasks());
            history.add(JsonObject.with("task", heading.task())
                    .with("replaced_at", stamp.time())
                    .with("by", stamp.actor().toString())
                    .build());
            changed = changed.withReplacedTasks(history);
        }
        return new Outcome.Changed(logbook.with(logbook.session().with(changed)));
    }

    @Override
    public String summary() {
        return "task: " + task;
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("task").with("task", task).build();
    }
}
