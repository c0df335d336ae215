package dev.shiftlog.resumestate;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Note;
import dev.shiftlog.session.Objective;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.TestRun;
import dev.shiftlog.session.TouchedFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The session as a .session-state.json. */
final class StateExport {
    /** What the session does not know of itself; the time is UTC, the files are what git saw beside ours. */
    record Surroundings(String id, String project, String time, long minutes, List<String> stack,
            List<TouchedFile> files) {
        Surroundings {
            stack = List.copyOf(stack);
            files = List.copyOf(files);
        }
    }

    private final Session session;
    private final Surroundings around;
    private final JsonObject origin;

    private StateExport(Session session, Surroundings around) {
        this.session = session;
        this.around = around;
        this.origin = Origin.in(session).map(Origin::state).orElse(JsonObject.EMPTY);
    }

    static StateDocument of(Session session, Surroundings around) {
        return new StateExport(session, around).document();
    }

    /** When the minutes that the state counts began: with the session, or when it was restored. */
    static String countedFrom(Session session) {
        return Origin.in(session).map(Note::timestamp).orElse(session.heading().startedAt());
    }

    private StateDocument document() {
        JsonObject.Builder json = JsonObject
                .with("session_id", origin.optionalText("session_id").orElse(around.id()))
                .with("project", origin.optionalText("project").orElse(around.project()))
                .with("timestamp", around.time())
                .with("duration_minutes", origin.number("duration_minutes", 0) + around.minutes())
                .with("objectives", objectives())
                .with("progress", progress())
                .with("files", files())
                .with("errors", part("errors")
                        .with("unresolved", new JsonArray(StateErrors.exported(session, true)))
                        .with("resolved", new JsonArray(StateErrors.exported(session, false)))
                        .build())
                .with("tests", tests())
                .with("todos", Json.texts(todos()))
                .with("context", context())
                .with("next_prompts", Json.texts(texts(session.prompts().stream())));
        origin.fields().forEach((key, value) -> {
            if (json.build().get(key).isEmpty()) {
                json.with(key, value);
            }
        });
        return new StateDocument(json.build());
    }

    private JsonObject.Builder part(String name) {
        return origin.object(name).edit();
    }

    private JsonObject objectives() {
        String status = origin.object("objectives").optionalText("status").orElse("in-progress");
        return JsonObject.with("primary", session.task())
                .with("secondary",
                        Json.texts(texts(session.objectives().stream().filter(goal -> !goal.done()))))
                .with("status", status)
                .withAll(origin.object("objectives"))
                .build();
    }

    private JsonObject progress() {
        List<String> completed = new ArrayList<>(texts(steps(StepStatus.DONE)));
        completed.addAll(texts(session.objectives().stream().filter(Objective::done)));
        completed.addAll(texts(session.progress().stream()));
        List<String> blocked = new ArrayList<>(texts(steps(StepStatus.BLOCKED)));
        blocked.addAll(texts(session.blockers().stream()));
        return part("progress").with("completed", Json.texts(completed))
                .with("in_progress", Json.texts(texts(steps(StepStatus.IN_PROGRESS))))
                .with("blocked", Json.texts(blocked))
                .build();
    }

    private Stream<Step> steps(StepStatus status) {
        return session.steps().stream().filter(step -> step.status().is(status));
    }

    private JsonObject files() {
        Set<String> deleted = paths(TouchedFile.Change.DELETED);
        Set<String> created = paths(TouchedFile.Change.CREATED);
        Set<String> modified = paths(TouchedFile.Change.MODIFIED);
        modified.addAll(paths(TouchedFile.Change.TOUCHED));
        created.removeAll(deleted);
        modified.removeAll(deleted);
        modified.removeAll(created);
        return part("files").with("created", Json.texts(List.copyOf(created)))
                .with("modified", Json.texts(List.copyOf(modified)))
                .with("deleted", Json.texts(List.copyOf(deleted)))
                .build();
    }

    private Set<String> paths(TouchedFile.Change change) {
        Set<String> paths = new LinkedHashSet<>();
        Stream.concat(session.files().stream(), around.files().stream())
                .filter(file -> file.change() == change)
                .forEach(file -> paths.add(file.path()));
        return paths;
    }

    private JsonObject tests() {
        JsonObject.Builder json = part("tests");
        session.tests()
                .ifPresentOrElse(run -> written(run, json),
                        () -> json.with("passing", 0)
                                .with("failing", 0)
                                .with("failed_paths", Json.texts(List.of())));
        return json.build();
    }

    private static void written(TestRun run, JsonObject.Builder json) {
        json.with("passing", run.passing()).with("failing", run.failing());
        if (run.skipped() > 0) {
            json.with("skipped", run.skipped());
        }
        json.with("failed_paths", Json.texts(run.failures().stream().map(TestRun.Failure::key).toList()));
    }

    /** Steps not begun are things to do: the state has no other place for them. */
    private List<String> todos() {
        List<String> todos = new ArrayList<>(texts(steps(StepStatus.PENDING)));
        todos.addAll(texts(session.todos().stream().filter(todo -> !todo.done())));
        return todos;
    }

    private JsonObject context() {
        JsonObject known = origin.object("context");
        List<String> stack = known.get("tech_stack").isPresent() ? known.texts("tech_stack") : around.stack();
        return JsonObject.with("tech_stack", Json.texts(stack))
                .with("key_decisions",
                        Json.texts(session.decisions().stream().map(StateExport::decision).toList()))
                .with("architecture_notes", notes())
                .withAll(known)
                .build();
    }

    private static String decision(Decision decision) {
        return decision.reason().isEmpty()
                ? decision.choice()
                : decision.choice() + " — " + decision.reason();
    }

    private String notes() {
        List<String> notes = new ArrayList<>(texts(session.notes().stream().filter(Origin::isArchitecture)));
        notes.addAll(texts(session.notes()
                .stream()
                .filter(note -> !Origin.isArchitecture(note) && !Origin.isOrigin(note))));
        return String.join("\n", notes);
    }

    private static List<String> texts(Stream<? extends Entry> entries) {
        return entries.map(Entry::text).toList();
    }
}
