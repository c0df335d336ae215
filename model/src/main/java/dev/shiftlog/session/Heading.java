package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;
import java.util.List;

/**
 * What a session is, apart from its entries. An empty {@code endedAt} means that it goes on. Ids are
 * numbered through all sessions of a project, so that one id never names two entries.
 */
public record Heading(String id, String startedAt, String endedAt, String task, long nextId, String branch,
        String startCommit, List<JsonObject> replacedTasks, Unknown unknown) {

    /** What other programs wrote: at the top of the document, and under our own key. */
    public record Unknown(JsonObject top, JsonObject ours) {
        static final Unknown NOTHING = new Unknown(JsonObject.EMPTY, JsonObject.EMPTY);
    }

    public Heading {
        replacedTasks = List.copyOf(replacedTasks);
    }

    static Heading started(String id, String when) {
        return new Heading(id, when, "", "", 1, "", "", List.of(), Unknown.NOTHING);
    }

    /** The heading under another id, for a document that has none. */
    public Heading withId(String changed) {
        return new Heading(changed, startedAt, endedAt, task, nextId, branch, startCommit, replacedTasks,
                unknown);
    }

    public Heading withTask(String changed) {
        return new Heading(id, startedAt, endedAt, changed, nextId, branch, startCommit, replacedTasks,
                unknown);
    }

    public Heading withNextId(long changed) {
        return new Heading(id, startedAt, endedAt, task, changed, branch, startCommit, replacedTasks,
                unknown);
    }

    public Heading ended(String when) {
        return new Heading(id, startedAt, when, task, nextId, branch, startCommit, replacedTasks, unknown);
    }

    /** Where in the project's history the session began. */
    public Heading begunOn(String atBranch, String atCommit) {
        return new Heading(id, startedAt, endedAt, task, nextId, atBranch, atCommit, replacedTasks, unknown);
    }

    public Heading withReplacedTasks(List<JsonObject> changed) {
        return new Heading(id, startedAt, endedAt, task, nextId, branch, startCommit, changed, unknown);
    }
}
