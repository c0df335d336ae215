package dev.shiftlog.handoff;

import dev.shiftlog.handoff.HandoffFolder.Archived;
import dev.shiftlog.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The handoffs of a folder, as its index tells of them. */
final class HandoffList {
    private HandoffList() {}

    /** All of them, newest first; an index that cannot be read holds none, which the check names. */
    static List<Archived> newestFirst(HandoffFolder handoffs) throws IOException {
        List<Archived> entries = new ArrayList<>();
        try {
            handoffs.recover();
            handoffs.index().sessions().forEach(session -> entries.add(entry(session)));
        } catch (HandoffException broken) {
            return List.of();
        }
        // Two of one minute keep the order in which they were written.
        List<Archived> newest = new ArrayList<>(entries.reversed());
        newest.sort(Comparator.comparing(Archived::date).reversed());
        return newest;
    }

    private static Archived entry(JsonObject session) {
        String generated = HandoffIndex.textIn(session, "generated_at");
        String date = generated.length() >= 16
                ? generated.substring(0, 16).replace('T', ' ')
                : HandoffIndex.textIn(session, "session_date");
        return new Archived(HandoffIndex.textIn(session, "session_id"), HandoffIndex.textIn(session, "file"),
                date,
                HandoffIndex.textIn(session, "status"), HandoffIndex.textIn(session, "primary_goal"),
                HandoffIndex.textIn(session, "agent"), HandoffIndex.textIn(session, "current_branch"),
                HandoffIndex.textIn(session, "head_commit"),
                HandoffIndex.textIn(session, "first_next_action"),
                HandoffIndex.textIn(session, "supersedes"));
    }

    /** The text of an archived handoff; a path from the index leads nowhere else. */
    static String document(HandoffFolder handoffs, String file) throws IOException, HandoffException {
        var path = handoffs.path().resolve(file).normalize();
        if (!path.startsWith(handoffs.path())) {
            throw new HandoffException(file + " is outside " + HandoffFolder.NAME + "/; mend "
                    + HandoffFolder.INDEX);
        }
        return Utf8.read(path, file);
    }
}
