package dev.shiftlog.handoff;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * A handoff as a person edits it: one text for each field and section. A section that tells what the fields say follows
 * them as long as nobody has written in it.
 */
public record HandoffSheet(Session session, Handoff handoff) {
    /** The fields in the order in which a person thinks of them, those that are rarely wrong last. */
    private static final List<String> FIELDS = List.of("primary_goal", "next_todo_items", "completed_tasks",
            "known_issues", "validation", "active_context_files", "decisions", "search_tags", "status",
            "agent",
            "supersedes", "session_id", "session_date", "generated_at", "current_branch", "head_commit",
            "project_root", "repo_root", "schema_version");

    private static final List<String> OPTIONAL = List.of("decisions", "supersedes");

    /** One part: the place that problems name, its text, whether it holds several lines, and what is wrong in it. */
    public record Part(String place, String text, boolean isLong, List<String> problems) {
        public Part {
            problems = List.copyOf(problems);
        }

        /** The place as a person reads it. */
        public String label() {
            return place.startsWith("# ") ? place.substring(2) : place.replace('_', ' ');
        }
    }

    public HandoffSheet {
        requireNonNull(session);
        requireNonNull(handoff);
    }

    /** Every part with the problems of this moment. */
    public List<Part> parts() {
        List<Flaw> flaws = HandoffRules.flaws(handoff);
        List<Part> parts = new ArrayList<>();
        for (String field : FIELDS) {
            parts.add(part(field, FieldText.of(field, handoff), FieldText.isList(field), flaws));
        }
        Narrative narrative = Narrative.of(handoff.narrative());
        for (String section : HandoffRules.SECTIONS) {
            parts.add(part(section, narrative.section(section), true, flaws));
        }
        return parts;
    }

    private static Part part(String place, String text, boolean isLong, List<Flaw> flaws) {
        List<String> problems = flaws.stream()
                .filter(flaw -> flaw.place().equals(place) || flaw.place().startsWith(place + "["))
                .map(Flaw::message)
                .toList();
        return new Part(place, text, isLong, problems);
    }

    /** Everything that keeps the handoff from being written, a sentence each. */
    public List<String> problems() {
        return HandoffRules.flaws(handoff).stream().map(Flaw::message).toList();
    }

    /** The sheet with another text in one place. */
    public HandoffSheet with(String place, String text) {
        if (HandoffRules.SECTIONS.contains(place)) {
            String changed = Narrative.of(handoff.narrative()).with(place, text).text();
            return new HandoffSheet(session, new Handoff(handoff.fields(), changed));
        }
        Handoff before = new Handoff(handoff.fields(), new DraftNarrative(session, handoff.fields()).text());
        Json value = FieldText.parse(place, text, handoff);
        boolean gone = text.isBlank() && OPTIONAL.contains(place);
        JsonObject fields = gone
                ? handoff.fields().edit().without(place).build()
                : handoff.fields().edit().with(place, value).build();
        return new HandoffSheet(session, new Handoff(fields, followed(before, fields)));
    }

    private String followed(Handoff before, JsonObject fields) {
        Narrative derivedBefore = Narrative.of(before.narrative());
        Narrative derivedAfter = Narrative.of(new DraftNarrative(session, fields).text());
        Narrative narrative = Narrative.of(handoff.narrative());
        for (String section : HandoffRules.SECTIONS) {
            if (narrative.section(section).equals(derivedBefore.section(section))) {
                narrative = narrative.with(section, derivedAfter.section(section));
            }
        }
        return narrative.text();
    }
}
