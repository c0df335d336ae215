package dev.shiftlog.handoff;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Blocker;
import dev.shiftlog.session.CommandRun;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Objective;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Prompt;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.TestRun;
import dev.shiftlog.session.Todo;
import dev.shiftlog.session.TouchedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A handoff out of what the session knows; what it does not know is marked, to be filled in or dropped. */
public final class HandoffDraft {
    private static final int MOST_FILES = 30;
    private static final int MOST_TAGS = 6;
    private static final int LONGEST_SLUG = 40;
    private static final int SHORT_COMMIT = 7;

    private final Session session;
    private final Circumstances circumstances;

    /** What the session itself does not hold: where and when the handoff is written, by whom, after which one. */
    public record Circumstances(String projectRoot, String repoRoot, String branch, String commit,
            String agent,
            String time, String zone, String supersedes, List<String> changedFiles) {
        public Circumstances {
            changedFiles = List.copyOf(changedFiles);
        }

        /** As they are in the project now; the agent that hands over was seen last. */
        public static Circumstances of(Path root, Session session, String now) throws IOException {
            List<ConversationLink> conversations = session.conversations();
            return of(root, session, now, conversations.isEmpty() ? "" : conversations.getLast().agent());
        }

        /** As they are in the project now, for an agent that is known. */
        public static Circumstances of(Path root, Session session, String now, String agent)
                throws IOException {
            return Whereabouts.of(root, session, now, agent);
        }
    }

    private HandoffDraft(Session session, Circumstances circumstances) {
        this.session = session;
        this.circumstances = circumstances;
    }

    public static Handoff of(Session session, Circumstances circumstances) {
        HandoffDraft draft = new HandoffDraft(session, circumstances);
        JsonObject fields = draft.fields();
        return new Handoff(fields, new DraftNarrative(session, fields).text());
    }

    private JsonObject fields() {
        String minute = circumstances.time().substring(0, "2026-11-21T10:15".length());
        String day = minute.substring(0, 10);
        JsonObject.Builder fields = JsonObject.with("schema_version", Json.of(1))
                .with("session_id", day + "-" + minute.substring(11).replace(":", "") + "-" + slug())
                .with("session_date", day)
                .with("generated_at", minute + ":00" + circumstances.zone())
                .with("project_root", circumstances.projectRoot())
                .with("repo_root", circumstances.repoRoot())
                .with("current_branch", known(circumstances.branch(), "none"))
                .with("head_commit", known(shortCommit(), "none"))
                .with("agent", known(circumstances.agent(), FillMark.of("which agent did this work?")))
                .with("status", session.blockers().isEmpty() ? "in_progress" : "blocked");
        return fields.withUnlessEmpty("supersedes", circumstances.supersedes())
                .withUnlessEmpty("decisions", texts(decisions()))
                .with("primary_goal", known(goal(), FillMark.of("what is this work for, in one sentence?")))
                .with("active_context_files", new JsonArray(files()))
                .with("completed_tasks", Json.texts(completed()))
                .with("next_todo_items", Json.texts(next()))
                .with("known_issues", Json.texts(issues()))
                .with("search_tags", Json.texts(tags()))
                .with("validation", new JsonArray(validation()))
                .build();
    }

    private static List<Json> texts(List<String> lines) {
        return lines.stream().map(Json::of).toList();
    }

    private String shortCommit() {
        String commit = circumstances.commit();
        return commit.length() > SHORT_COMMIT ? commit.substring(0, SHORT_COMMIT) : commit;
    }

    private static String known(String value, String otherwise) {
        return value.isBlank() ? otherwise : value;
    }

    private String slug() {
        String slug = Slug.of(goal().toLowerCase(Locale.ROOT));
        String cut = slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
        return cut.replaceAll("-+$", "");
    }

    private String goal() {
        if (!session.task().isBlank()) {
            return oneLine(session.task());
        }
        String plan = session.plan().map(found -> oneLine(found.description())).orElse("");
        List<Objective> objectives = session.objectives();
        return plan.isEmpty() && !objectives.isEmpty() ? oneLine(objectives.getFirst().text()) : plan;
    }

    private List<Json> files() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (TouchedFile file : session.files()) {
            reasons.put(file.path(),
                    known(oneLine(file.reason()), file.change().word() + " in this session"));
        }
        for (String changed : circumstances.changedFiles()) {
            if (!changed.startsWith(".stitch/") && !changed.startsWith(HandoffFolder.NAME + "/")) {
                reasons.putIfAbsent(changed, "changed in git since the session began");
            }
        }
        List<Json> files = new ArrayList<>();
        reasons.forEach(
                (path, reason) -> files.add(JsonObject.with("path", path).with("reason", reason).build()));
        return files.subList(0, Math.min(MOST_FILES, files.size()));
    }

    private List<String> completed() {
        Set<String> done = new LinkedHashSet<>();
        for (Step step : session.steps()) {
            if (step.status().is(StepStatus.DONE)) {
                done.add(oneLine(step.title()));
            }
        }
        for (Progress progress : session.progress()) {
            done.add(oneLine(progress.text()));
        }
        done.remove("");
        return List.copyOf(done);
    }

    private List<String> next() {
        Set<String> next = new LinkedHashSet<>();
        session.steps()
                .stream()
                .filter(step -> step.status().is(StepStatus.IN_PROGRESS))
                .forEach(step -> next.add(withNotes(step)));
        failures().forEach(failure -> next.add("Make the failing test pass: " + failure));
        session.openProblems().forEach(problem -> next.add("Resolve the error: " + problem(problem)));
        session.steps()
                .stream()
                .filter(step -> step.status().is(StepStatus.PENDING))
                .forEach(step -> next.add(withNotes(step)));
        for (Todo todo : session.todos()) {
            if (!todo.done()) {
                next.add(oneLine(todo.text()));
            }
        }
        for (Prompt prompt : session.prompts()) {
            next.add(oneLine(prompt.text()));
        }
        next.remove("");
        return next.isEmpty() ? List.of(FillMark.of("what is the next piece of work?")) : List.copyOf(next);
    }

    private static String withNotes(Step step) {
        String notes = oneLine(step.notes());
        return oneLine(step.title()) + (notes.isEmpty() ? "" : " (" + notes + ")");
    }

    private List<String> issues() {
        List<String> issues = new ArrayList<>();
        session.openProblems().forEach(problem -> issues.add(problem(problem)));
        failures().forEach(failure -> issues.add("failing test: " + failure));
        for (Blocker blocker : session.blockers()) {
            issues.add("blocked: " + because(blocker.what(), blocker.why()));
        }
        return issues;
    }

    private List<String> failures() {
        return session.tests()
                .map(TestRun::failures)
                .orElse(List.of())
                .stream()
                .map(failure -> oneLine(failure.key()))
                .toList();
    }

    static String problem(Problem problem) {
        String place = oneLine(problem.place());
        return (place.isEmpty() ? "" : place + ": ") + oneLine(problem.text());
    }

    private List<String> decisions() {
        List<String> decisions = new ArrayList<>();
        for (Decision decision : session.decisions()) {
            decisions.add(because(decision.choice(), decision.reason()));
        }
        return decisions;
    }

    private List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (String word : goal().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 3 && tags.size() < MOST_TAGS) {
                tags.add(word);
            }
        }
        String folder = circumstances.projectRoot().replaceAll(".*[/\\\\]", "");
        return tags.isEmpty() ? List.of(known(folder, "project")) : List.copyOf(tags);
    }

    /** The last result of every command that was run; without any, the agent must say how the work is checked. */
    private List<Json> validation() {
        Map<String, JsonObject> results = new LinkedHashMap<>();
        for (CommandRun run : session.commandRuns()) {
            results.put(run.command(), result(run.command(), run.exit() == 0, "exit code " + run.exit()));
        }
        for (TestRun run : session.testRuns()) {
            String command = known(run.command(), "tests");
            results.put(command, result(command, run.failing() == 0,
                    run.passing() + " pass, " + run.failing() + " fail"));
        }
        return results.isEmpty()
                ? List.of(JsonObject.with("command", FillMark.of("which command checks this work?"))
                        .with("result", "not_run")
                        .build())
                : List.copyOf(results.values());
    }

    private static JsonObject result(String command, boolean passed, String notes) {
        return JsonObject.with("command", oneLine(command))
                .with("result", passed ? "passed" : "failed")
                .with("notes", notes)
                .build();
    }

    static String because(String what, String why) {
        return oneLine(what) + (why.isBlank() ? "" : " \u2014 " + oneLine(why));
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
