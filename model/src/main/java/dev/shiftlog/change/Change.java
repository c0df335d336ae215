package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Logbook;

/**
 * One thing to be changed. It applies itself, rather than being switched over, because the first
 * pattern switch of a process costs more than the whole change.
 */
public sealed interface Change permits AddEntry, AddStep, AttemptProblem, CarryOver, ChangeStep, DescribeFile,
        EditEntry, EditPlan, LinkConversation, MoveEntry, RemoveEntry, ReopenProblem, ReplacePlan,
        ReportProblem,
        RescanFiles, ResolveProblem, RevisePlan, SetTask, TouchFile {
    /** What the change makes of the logbook, or why it makes nothing of it. */
    Outcome applyTo(Logbook logbook, Stamp stamp);

    /** One line that tells what was changed, for the log. */
    String summary();

    /** The change as it waits in the inbox while the session is locked. */
    JsonObject toJson();

    /** Whether the change needs the project's file map, which other changes do not pay for. */
    default boolean needsFiles() {
        return false;
    }
}
