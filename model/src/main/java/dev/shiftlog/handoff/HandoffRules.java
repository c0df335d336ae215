package dev.shiftlog.handoff;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What makes a handoff one that the next agent can rely on. */
final class HandoffRules {
    /** The sections of the narrative. */
    public static final List<String> SECTIONS = List.of("# Resume Prompt", "# What We Did", "# Current State",
            "# Decisions Made", "# Failed Attempts / Dead Ends", "# Next-Agent Instructions",
            "# Commands And Validation", "# Risks And Constraints");
    private static final Set<String> LISTS = Set.of("active_context_files", "completed_tasks",
            "next_todo_items",
            "known_issues", "search_tags", "validation");
    private static final Set<String> MAY_BE_EMPTY = Set.of("active_context_files", "completed_tasks",
            "known_issues");
    /** What session-glue 0.1 did not know yet. */
    private static final Set<String> SINCE_0_3 = Set.of("primary_goal", "search_tags", "validation");
    private static final Set<String> RESULTS = Set.of("passed", "failed", "not_run");

    private final Handoff handoff;
    private final List<Flaw> flaws = new ArrayList<>();

    private HandoffRules(Handoff handoff) {
        this.handoff = handoff;
    }

    /** Every flaw of a handoff that is to be written now, the lint of its first action included. */
    public static List<Flaw> flaws(Handoff handoff) {
        HandoffRules rules = new HandoffRules(handoff);
        rules.checkFields(Set.of());
        rules.checkSections();
        rules.checkMarks();
        rules.checkFirstAction();
        return rules.flaws;
    }

    /** Every flaw of a handoff found on disk: one of session-glue 0.1 lacks what that version did not know. */
    static List<Flaw> flawsOfWritten(Handoff handoff) {
        HandoffRules rules = new HandoffRules(handoff);
        rules.checkFields(isFromFirstVersion(handoff) ? SINCE_0_3 : Set.of());
        rules.checkSections();
        rules.checkFirstAction();
        return rules.flaws;
    }

    static boolean isList(String field) {
        return LISTS.contains(field);
    }

    static boolean isFromFirstVersion(Handoff handoff) {
        return SINCE_0_3.stream().noneMatch(field -> handoff.fields().get(field).isPresent());
    }

    private void checkFields(Set<String> notYetKnown) {
        for (String field : Handoff.REQUIRED_FIELDS) {
            Optional<Json> value = handoff.fields().get(field);
            if (value.isEmpty()) {
                if (!notYetKnown.contains(field)) {
                    add(field, "missing required field: " + field);
                }
            } else if (LISTS.contains(field)) {
                checkList(field, value.get());
            } else {
                checkScalar(field, value.get());
            }
        }
        handoff.fields().get("decisions").ifPresent(decisions -> checkItems("decisions", listOf(decisions)));
        handoff.fields()
                .get("supersedes")
                .filter(value -> Handoff.textOf(value).isEmpty())
                .ifPresent(
                        _ -> add("supersedes", "supersedes must be one session id, not a list or mapping"));
    }

    private void checkScalar(String field, Json value) {
        Optional<String> text = Handoff.textOf(value);
        if (text.isEmpty()) {
            add(field, field + " must be one value, not a list or mapping");
        } else if (text.get().isBlank()) {
            add(field, field + " is blank; write its value");
        }
    }

    private void checkList(String field, Json value) {
        Optional<List<Json>> items = listOf(value);
        if (items.isPresent() && items.get().isEmpty() && !MAY_BE_EMPTY.contains(field)) {
            add(field, field + " is empty; it needs at least one entry");
        }
        checkItems(field, items);
    }

    /** The items of a list; a key without a value stands for an empty one. */
    private static Optional<List<Json>> listOf(Json value) {
        if (value instanceof JsonArray list) {
            return Optional.of(list.elements());
        }
        return value == Json.NULL || value.asText().filter(String::isEmpty).isPresent()
                ? Optional.of(List.of())
                : Optional.empty();
    }

    private void checkItems(String field, Optional<List<Json>> items) {
        if (items.isEmpty()) {
            add(field, field + " is not a list; write its entries as lines that begin with '- '");
            return;
        }
        int place = 0;
        for (Json item : items.get()) {
            checkItem(field, field + "[" + place++ + "]", item);
        }
    }

    private void checkItem(String field, String place, Json item) {
        if (field.equals("validation")) {
            checkValidation(place, item);
        } else if (field.equals("active_context_files")) {
            checkContextFile(place, item);
        } else if (Handoff.textOf(item).isEmpty()) {
            add(place, place + " is a mapping or list; put the text in quotes if it holds a colon");
        } else if (Handoff.textOf(item).get().isBlank()) {
            add(place, place + " is blank; write it or remove the line");
        }
    }

    private void checkValidation(String place, Json item) {
        if (!(item instanceof JsonObject check)) {
            add(place, place + " must have 'command' and 'result'");
            return;
        }
        if (textIn(check, "command").isBlank()) {
            add(place, place + " lacks its command");
        }
        if (!RESULTS.contains(textIn(check, "result"))) {
            add(place, place + ".result must be passed, failed or not_run, not '" + textIn(check, "result")
                    + "'");
        }
    }

    private void checkContextFile(String place, Json item) {
        if (item instanceof JsonArray) {
            add(place, place + " must be a path, or 'path' with a 'reason'");
            return;
        }
        String path = item instanceof JsonObject entry
                ? textIn(entry, "path")
                : Handoff.textOf(item).orElse("");
        if (path.isBlank()) {
            add(place, place + " names no path; write it or remove the line");
        }
    }

    private static String textIn(JsonObject mapping, String key) {
        return mapping.get(key).flatMap(Handoff::textOf).orElse("");
    }

    private void checkSections() {
        List<String> lines = handoff.narrative().lines().map(String::stripTrailing).toList();
        for (String section : SECTIONS) {
            if (!lines.contains(section)) {
                add(section, "missing section: " + section);
            }
        }
    }

    private void checkMarks() {
        Set<String> asked = new HashSet<>();
        handoff.fields()
                .fields()
                .forEach((field, value) -> checkMarks(field,
                        YamlWriter.write(JsonObject.with(field, value).build()), asked));
        Narrative narrative = Narrative.of(handoff.narrative());
        checkMarks("narrative", narrative.preface(), asked);
        narrative.sections().forEach((section, text) -> checkMarks(section, text, asked));
    }

    /** A question is named once, at the first place that asks it. */
    private void checkMarks(String place, String text, Set<String> asked) {
        for (String mark : FillMark.in(text)) {
            if (asked.add(mark)) {
                add(place, "still to fill in, or to drop: " + mark);
            }
        }
    }

    private void checkFirstAction() {
        Optional<List<Json>> items = handoff.fields().get("next_todo_items").flatMap(HandoffRules::listOf);
        items.filter(list -> !list.isEmpty())
                .flatMap(list -> FirstAction.flaw(Handoff.textOf(list.getFirst())))
                .ifPresent(message -> add(FirstAction.PLACE, message));
    }

    private void add(String place, String message) {
        flaws.add(new Flaw(place, message));
    }
}
