package dev.shiftlog.handoff;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.project.git.GitFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pointers of a handoff folder at a glance; never the narrative. */
public record HandoffStatus(String session, String file, String branch, String commit, String nextAction,
        String status, int sessions, long decisions, List<String> lineage, List<String> problems) {
    private static final String UNKNOWN = "(unknown)";

    public HandoffStatus {
        lineage = List.copyOf(lineage);
        problems = List.copyOf(problems);
    }

    /** Reads the index and the log of decisions; what cannot be read is unknown and stands in the problems. */
    public static HandoffStatus of(HandoffFolder handoffs) throws IOException {
        List<String> problems = HandoffCheck.problems(handoffs, false);
        HandoffIndex index = indexOf(handoffs);
        String latest = index.text("latest_session");
        Optional<JsonObject> entry = index.session(latest);
        return new HandoffStatus(known(latest), known(index.text("latest_file")),
                known(index.text("current_branch")),
                known(index.text("head_commit")), known(index.text("first_next_action")),
                known(entry.map(found -> HandoffIndex.textIn(found, "status")).orElse("")),
                index.fields().list("sessions").size(), decisions(handoffs), index.lineage(), problems);
    }

    private static HandoffIndex indexOf(HandoffFolder handoffs) throws IOException {
        try {
            return handoffs.index();
        } catch (HandoffException broken) {
            return HandoffIndex.EMPTY;
        }
    }

    private static long decisions(HandoffFolder handoffs) throws IOException {
        try {
            return DecisionLog.count(handoffs.readOrEmpty(HandoffFolder.DECISIONS));
        } catch (HandoffException unreadable) {
            return 0;
        }
    }

    private static String known(String value) {
        return value.isBlank() ? UNKNOWN : value;
    }

    /** The lines for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(
                List.of(HandoffFolder.NAME + ": present", "latest session: " + session,
                        "latest file: " + file, "current branch: " + branch, "head commit: " + commit,
                        "first next action: " + nextAction, "status: " + status, "sessions: " + sessions,
                        "decisions: " + decisions));
        if (lineage.size() > 1) {
            lines.add("lineage: " + String.join(" <- supersedes ", lineage));
        }
        lines.add("validation: " + (problems.isEmpty() ? "OK" : problems.size() + " problem(s)"));
        problems.forEach(problem -> lines.add("  - " + problem));
        return lines;
    }

    /** How the repository has moved since the handoff was written; empty where it has not. */
    public Optional<String> drift(GitFolder git) {
        String head = git.head().orElse("");
        String now = git.branch().orElse("HEAD");
        boolean sameCommit = !commit.equals(UNKNOWN) && head.startsWith(commit);
        if (sameCommit && now.equals(branch)) {
            return Optional.empty();
        }
        String shown = head.length() > 7 ? head.substring(0, 7) : head;
        return Optional.of(
                "drift: handoff recorded " + branch + "@" + commit + " but repo is at " + now + "@" + shown);
    }
}
