package dev.shiftlog.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoffTest {
    @ParameterizedTest
    @ValueSource(strings = {GoldenHandoffs.FIRST, GoldenHandoffs.SECOND, GoldenHandoffs.THIRD})
    void aDocumentOfSessionGlueIsValidAndWrittenAgainByteForByte(String id) {
        Handoff handoff = GoldenHandoffs.handoff(id);
        assertEquals(List.of(), HandoffRules.flaws(handoff));
        assertEquals(GoldenHandoffs.archive(id), handoff.render());
    }

    @Test
    void unknownKeysAndTheOrderOfKeysAreKept() throws HandoffException {
        Handoff handoff = Handoff.parse("---\nzeta: 1\ncustom:\n  deep: [a, b]\nalpha: x\n---\n\nbody\n");
        assertEquals("---\nzeta: 1\ncustom:\n  deep:\n    - a\n    - b\nalpha: x\n---\n\nbody\n",
                handoff.render());
    }

    @Test
    void otherLineEndsAndAByteOrderMarkAreRead() throws HandoffException {
        assertEquals("x\ny", Handoff.parse("\ufeff---\r\na: b\r\n---\r\nx\r\ny").narrative());
    }

    @Test
    void aDocumentWithoutItsDelimitersIsRefused() {
        for (String text : List.of("", "a: b", "---\na: b\n")) {
            assertTrue(assertThrows(HandoffException.class, () -> Handoff.parse(text)).getMessage()
                    .contains("'---'"));
        }
    }

    @Test
    void everyMissingFieldAndSectionIsNamed() throws HandoffException {
        List<String> messages = messages(Handoff.parse("---\nagent: codex\n---\n# What We Did\n"));
        assertEquals(16 + 7, messages.size());
        assertTrue(messages.contains("missing required field: primary_goal"));
        assertTrue(messages.contains("missing section: # Resume Prompt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "next_todo_items: []|next_todo_items is empty; it needs at least one entry",
            "next_todo_items:|next_todo_items is empty; it needs at least one entry",
            "search_tags: charts|search_tags is not a list; write its entries as lines that begin with '- '",
            "completed_tasks: ['']|completed_tasks[0] is blank; write it or remove the line",
            "next_todo_items: [{Fix: it}]|next_todo_items[0] is a mapping or list; put the text in quotes if it holds a colon",
            "validation: [npm test]|validation[0] must have 'command' and 'result'",
            "validation: [{command: x, result: green}]|validation[0].result must be passed, failed or not_run, not 'green'",
            "active_context_files: [{reason: x}]|active_context_files[0] names no path; write it or remove the line",
            "supersedes: [x]|supersedes must be one session id, not a list or mapping",
            "decisions: x|decisions is not a list; write its entries as lines that begin with '- '",
            "session_id: ' '|session_id is blank; write its value",
            "agent: [x]|agent must be one value, not a list or mapping"})
    void eachRuleHasItsSentence(String field, String message) throws Exception {
        JsonObject changed = YamlReader.read(field);
        Handoff handoff = GoldenHandoffs.handoff(GoldenHandoffs.FIRST);
        Handoff flawed = new Handoff(handoff.fields().edit().withAll(changed).build(), handoff.narrative());
        assertTrue(messages(flawed).contains(message), () -> messages(flawed).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"active_context_files: []", "completed_tasks:", "known_issues: []",
            "active_context_files: [src/x.ts]", "head_commit: 1234567", "extra: {a: [1]}"})
    void whatMayBeEmptyOrShortIsNoFlaw(String field) throws Exception {
        Handoff handoff = GoldenHandoffs.handoff(GoldenHandoffs.FIRST);
        assertEquals(List.of(), messages(new Handoff(
                handoff.fields().edit().withAll(YamlReader.read(field)).build(), handoff.narrative())));
    }

    @Test
    void aDraftsOpenMarkIsAFlawUntilItIsFilled() {
        Handoff handoff = GoldenHandoffs.handoff(GoldenHandoffs.FIRST);
        Handoff draft = new Handoff(handoff.fields(),
                handoff.narrative() + "\n" + FillMark.of("what may break?"));
        assertEquals(List.of("still to fill in, or to drop: what may break?"), messages(draft));
    }

    @Test
    void theFirstActionIsLintedAsSessionGlueDoes() throws Exception {
        for (Json vector : vectors("lint_first_next_action")) {
            JsonObject example = vector.asObject();
            Optional<String> in = example.get("in").orElseThrow() == Json.NULL
                    ? Optional.empty()
                    : Optional.of(Handoff.textOf(example.get("in").orElseThrow()).orElseThrow());
            assertEquals(example.optionalText("flagged"), FirstAction.flaw(in), String.valueOf(in));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Add paste support", "resume prompt generator bug",
            "Verify resume-token handling",
            "Read the handoff schema tests and extend them", "Inspect handoff validation for Windows paths"})
    void workThatSoundsLikeResumingPasses(String item) {
        assertEquals(Optional.empty(), FirstAction.flaw(Optional.of(item)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read the handoff and continue", "Paste the resume prompt into the new session",
            "Verify that resume works", "Read the handoff file first"})
    void resumingPassesForWorkInNoSentence(String item) {
        assertTrue(FirstAction.flaw(Optional.of(item)).isPresent());
    }

    @Test
    void slugsAreThoseOfSessionGlueAndNeverTooLongForAFile() throws Exception {
        for (Json vector : vectors("slugify")) {
            String in = vector.asObject().text("in");
            String slug = Slug.of(in);
            if (in.length() < 200) {
                assertEquals(vector.asObject().text("out"), slug);
            } else {
                assertTrue(slug.length() < 180 && slug.startsWith("xxxx"));
            }
        }
    }

    @Test
    void theResumePromptIsThatOfSessionGlue() {
        assertEquals(GoldenHandoffs.text("golden/RESUME_PROMPT.txt"),
                ResumePrompt.of(GoldenHandoffs.handoff(GoldenHandoffs.THIRD)));
    }

    @Test
    void aHandoffOfTheFirstVersionLacksNothingOnDisk() {
        Handoff handoff = GoldenHandoffs.handoff(GoldenHandoffs.FIRST);
        Handoff old = new Handoff(handoff.fields()
                .edit()
                .without("primary_goal")
                .without("search_tags")
                .without("validation")
                .build(), handoff.narrative());
        assertEquals(List.of(), HandoffRules.flawsOfWritten(old));
        assertEquals(3, HandoffRules.flaws(old).size());
    }

    private static List<String> messages(Handoff handoff) {
        return HandoffRules.flaws(handoff).stream().map(Flaw::message).toList();
    }

    private static List<Json> vectors(String name) throws Exception {
        return JsonReader.read(GoldenHandoffs.text("vectors.json")).asObject().list(name);
    }
}
