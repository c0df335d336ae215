package dev.shiftlog.handoff;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Prompt;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.List;

/** The sections below a drafted frontmatter. */
final class DraftNarrative {
    private static final String NONE = "None recorded this session.";

    private final Session session;
    private final JsonObject fields;
    private final StringBuilder text = new StringBuilder();

    DraftNarrative(Session session, JsonObject fields) {
        this.session = session;
        this.fields = fields;
    }

    String text() {
        section(0, List.of("Read this file first, then continue from `next_todo_items[0]`" + first(),
                "Start by inspecting only the files in `active_context_files` unless git status shows newer changes."));
        section(1, bullets(fields.texts("completed_tasks"), FillMark.of("what was done in this session?")));
        section(2, state());
        section(3, bullets(fields.texts("decisions"), NONE));
        section(4, bullets(deadEnds(), NONE));
        section(5, instructions());
        section(6, bullets(checks(), FillMark.of("which commands were run, and how did they end?")));
        section(7, bullets(fields.texts("known_issues"), NONE));
        return text.toString().strip();
    }

    /** The first action behind a colon; a question is asked in its field alone. */
    private String first() {
        String first = fields.texts("next_todo_items").stream().findFirst().orElse("");
        return first.isBlank() || !FillMark.in(first).isEmpty() ? "." : ": " + first;
    }

    private void section(int place, List<String> lines) {
        text.append(HandoffRules.SECTIONS.get(place))
                .append("\n\n")
                .append(String.join("\n", lines))
                .append("\n\n");
    }

    private static List<String> bullets(List<String> items, String otherwise) {
        return items.isEmpty() ? List.of(otherwise) : items.stream().map(item -> "- " + item).toList();
    }

    private List<String> state() {
        List<String> state = new ArrayList<>();
        state.add("On branch " + fields.text("current_branch") + " at " + fields.text("head_commit") + ", "
                + fields.list("active_context_files").size() + " file(s) in play.");
        session.steps()
                .forEach(step -> state
                        .add("- " + step.status().box() + " " + HandoffDraft.oneLine(step.title())));
        session.tests()
                .ifPresent(run -> state.add("- tests: " + run.passing() + " pass, " + run.failing()
                        + " fail"));
        return state;
    }

    private List<String> deadEnds() {
        List<String> deadEnds = new ArrayList<>();
        session.deadEnds().forEach(end -> deadEnds.add(HandoffDraft.because(end.what(), end.why())));
        for (Problem problem : session.openProblems()) {
            problem.attempts()
                    .forEach(attempt -> deadEnds.add(HandoffDraft.oneLine(attempt.what())
                            + " \u2014 did not solve: " + HandoffDraft.problem(problem)));
        }
        return deadEnds;
    }

    private List<String> instructions() {
        List<String> lines = new ArrayList<>();
        lines.add("Continue from the first `next_todo_items` entry" + first());
        for (Prompt prompt : session.prompts()) {
            lines.add("- " + HandoffDraft.oneLine(prompt.text()));
        }
        return lines;
    }

    private List<String> checks() {
        List<String> checks = new ArrayList<>();
        for (Json check : fields.list("validation")) {
            JsonObject entry = check.asObject();
            if (FillMark.in(entry.text("command")).isEmpty()) {
                checks.add("`" + entry.text("command") + "`: " + entry.text("result") + " ("
                        + entry.text("notes") + ")");
            }
        }
        return checks;
    }
}
