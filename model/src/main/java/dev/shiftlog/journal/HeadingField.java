package dev.shiftlog.journal;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Plan;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of a session itself that a change can set, each as a small JSON document. */
enum HeadingField {
    TASK {
        @Override
        boolean differs(Session one, Session other) {
            return !one.task().equals(other.task());
        }

        @Override
        JsonObject of(Session session) {
            return JsonObject.with("task", session.task())
                    .withUnlessEmpty("replaced", session.heading().replacedTasks())
                    .build();
        }

        @Override
        Session set(Session session, JsonObject value) {
            List<JsonObject> replaced = new ArrayList<>();
            for (Json task : value.list("replaced")) {
                replaced.add(task.asObject());
            }
            return session.with(session.heading().withTask(value.text("task")).withReplacedTasks(replaced));
        }
    },
    PLAN {
        @Override
        boolean differs(Session one, Session other) {
            return one.plan() != other.plan();
        }

        @Override
        JsonObject of(Session session) {
            return session.plan().map(Plan::toJson).orElse(JsonObject.EMPTY);
        }

        @Override
        Session set(Session session, JsonObject value) {
            return session.withPlan(value.isEmpty() ? Optional.empty() : Optional.of(Plan.read(value)));
        }
    };

    /** Whether two states of the session may differ in this field; true where that is not cheap to say. */
    abstract boolean differs(Session one, Session other);

    abstract JsonObject of(Session session);

    abstract Session set(Session session, JsonObject value);

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<HeadingField> ofKey(String key) {
        for (HeadingField field : values()) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
