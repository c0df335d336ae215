package dev.shiftlog.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.handoff.HandoffDraft.Circumstances;
import dev.shiftlog.handoff.HandoffSheet.Part;
import dev.shiftlog.session.Session;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandoffSheetTest {
    private static final Session SESSION = Session.started("2026-11-21_090000", "2026-11-21T09:00:00.000000");

    @Test
    void aDraftOfAnEmptySessionIsCompleteOnceItsQuestionsAreAnswered() {
        HandoffSheet sheet = draft();
        assertEquals(List.of("primary_goal", "next_todo_items", "validation", "agent", "# What We Did",
                "# Commands And Validation"), flawed(sheet));
        HandoffSheet filled = sheet.with("agent", "claude")
                .with("primary_goal", "Add polling")
                .with("next_todo_items", "Add polling lifecycle\nTest it")
                .with("completed_tasks", "Wrote the chart")
                .with("validation", "passed: npm test \u2014 24 pass");
        assertEquals(List.of(), filled.problems());
    }

    @Test
    void aSectionFollowsTheFieldsUntilSomebodyWritesInIt() {
        HandoffSheet sheet = draft().with("completed_tasks", "Wrote the chart");
        assertEquals("- Wrote the chart", text(sheet, "# What We Did"));
        HandoffSheet own = sheet.with("# What We Did", "The chart, in two evenings.")
                .with("completed_tasks", "Something else");
        assertEquals("The chart, in two evenings.", text(own, "# What We Did"));
    }

    @Test
    void everyTextOfAGoldenHandoffComesBackAsItWas() {
        Handoff handoff = GoldenHandoffs.handoff(GoldenHandoffs.FIRST);
        HandoffSheet sheet = new HandoffSheet(SESSION, handoff);
        for (Part part : sheet.parts()) {
            boolean absent = part.text().isEmpty() && handoff.fields().get(part.place()).isEmpty();
            if (!absent) {
                sheet = sheet.with(part.place(), part.text());
            }
        }
        assertEquals(handoff.narrative(), sheet.handoff().narrative());
        assertEquals(List.of(), sheet.problems());
        assertEquals(handoff.fields().get("validation"), sheet.handoff().fields().get("validation"));
        assertEquals(handoff.fields().get("active_context_files"),
                sheet.handoff().fields().get("active_context_files"));
    }

    @Test
    void aProblemIsNamedAtThePartThatHasIt() {
        HandoffSheet sheet = draft().with("validation", "green: npm test");
        assertTrue(part(sheet, "validation").problems()
                .stream()
                .anyMatch(problem -> problem.contains("must be passed, failed or not_run, not 'green'")));
    }

    @Test
    void anOptionalFieldThatIsEmptiedGoesAway() {
        HandoffSheet sheet = draft().with("supersedes", "2026-11-20-x");
        assertEquals(Optional.empty(), sheet.with("supersedes", " ").handoff().fields().get("supersedes"));
    }

    private static HandoffSheet draft() {
        return new HandoffSheet(SESSION,
                HandoffDraft.of(SESSION, new Circumstances("/p", "/p", "main", "abc1234",
                        "", "2026-11-21T10:15:00.000000", "+00:00", "", List.of())));
    }

    private static List<String> flawed(HandoffSheet sheet) {
        return sheet.parts().stream().filter(part -> !part.problems().isEmpty()).map(Part::place).toList();
    }

    private static Part part(HandoffSheet sheet, String place) {
        return sheet.parts().stream().filter(part -> part.place().equals(place)).findFirst().orElseThrow();
    }

    private static String text(HandoffSheet sheet, String place) {
        return part(sheet, place).text();
    }
}
