package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.TouchedFile;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

    /** The change with the entry that it adds put through a function; others add none and stay as they are. */
    default Change mapEntry(UnaryOperator<Entry> mapped) {
        return this;
    }

    /** The change that waited in the inbox; none where a version of ours wrote it that knows more kinds. */
    static Optional<Change> read(JsonObject json) {
        return ChangeJson.read(json);
    }

    /** Adds an entry at the end of its kind, under a new id and the time of the change. */
    static Change addEntry(Entry entry) {
        return new AddEntry(entry);
    }

    /** Adds a step at the end of the plan. */
    static Change addStep(Step step) {
        return new AddStep(step);
    }

    /** Notes what was tried against an error. */
    static Change attemptProblem(String id, String what) {
        return new AttemptProblem(id, what);
    }

    /** Takes an entry of a past session into this one, once. */
    static Change carryOver(Entry entry) {
        return new CarryOver(entry);
    }

    /** Sets a step's status, and its notes where some are given. The step is named by title or id. */
    static Change changeStep(String name, StepStatus status, Optional<String> notes) {
        return new ChangeStep(name, status, notes);
    }

    /** Says what a file is for; the file need not exist. */
    static Change describeFile(String path, String description) {
        return new DescribeFile(path, description);
    }

    /** Changes one field of an entry. It carries the value that its maker saw: where another has changed the field meanwhile, the edit is refused as a conflict. Without a seen value it always applies. */
    static Change editEntry(String id, String field, Optional<String> seen, String value) {
        return new EditEntry(id, field, seen, value);
    }

    /** Mends the words of the plan's description, provided that they are still those that were seen. */
    static Change editPlan(String seen, String description) {
        return new EditPlan(seen, description);
    }

    /** Notes that a conversation belongs to this session, or was seen in it once more. */
    static Change linkConversation(ConversationLink link) {
        return new LinkConversation(link);
    }

    /** Moves an entry within its kind, behind another one, or to the front for an empty id. */
    static Change moveEntry(String id, String behind) {
        return new MoveEntry(id, behind);
    }

    /** Takes an entry out of the session. */
    static Change removeEntry(String id) {
        return new RemoveEntry(id);
    }

    /** Opens an error again that was not solved after all. */
    static Change reopenProblem(String id) {
        return new ReopenProblem(id);
    }

    /** Sets a new plan with pending steps. The plan it takes the place of stays, with its steps, in the new plan's history: another actor may still need it. */
    static Change replacePlan(String description, List<String> steps) {
        return new ReplacePlan(description, steps);
    }

    /** Reports an error; one that the session knows already is counted and opened again, not doubled. */
    static Change reportProblem(Problem.Sighting sighting) {
        return new ReportProblem(sighting);
    }

    /** Replaces the file map by the files that a scan found. */
    static Change rescanFiles(List<String> paths) {
        return new RescanFiles(paths);
    }

    /** Closes an error with what solved it. */
    static Change resolveProblem(String id, String how) {
        return new ResolveProblem(id, how);
    }

    /** Revises the plan for a reason; an empty description keeps the one it has. */
    static Change revisePlan(String reason, String description) {
        return new RevisePlan(reason, description);
    }

    /** Says what is being worked on; the task it takes the place of stays in the session's history. */
    static Change setTask(String task) {
        return new SetTask(task);
    }

    /** Notes that the session changed a file. */
    static Change touchFile(TouchedFile file) {
        return new TouchFile(file);
    }
}
