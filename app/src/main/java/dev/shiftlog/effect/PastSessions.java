package dev.shiftlog.effect;

import dev.shiftlog.board.Past;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.Session;
import dev.shiftlog.sighting.Solutions;
import dev.shiftlog.store.Archives;
import dev.shiftlog.store.StoreException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The archived sessions; an archive does not change, so each is read once. */
final class PastSessions {
    private record Kept(Past line, Solutions solutions) {}

    private final Archives archives;
    private final Map<String, Kept> known = new HashMap<>();

    PastSessions(Archives archives) {
        this.archives = archives;
    }

    /** All of them, newest first. */
    List<Past> list() throws StoreException {
        List<String> ids = archives.ids();
        known.keySet().retainAll(ids);
        List<Past> list = new ArrayList<>();
        for (String id : ids.reversed()) {
            if (!known.containsKey(id)) {
                archives.read(id).ifPresent(session -> known.put(id, kept(id, session)));
            }
            if (known.containsKey(id)) {
                list.add(known.get(id).line());
            }
        }
        return list;
    }

    /** What solved errors in the sessions that were listed, the newest solution first. */
    Solutions solutions() {
        return Solutions.joined(known.keySet()
                .stream()
                .sorted(Comparator.reverseOrder())
                .map(id -> known.get(id).solutions())
                .toList());
    }

    private static Kept kept(String id, Session session) {
        List<Past.Talk> talks = session.conversations().stream().map(PastSessions::talk).toList();
        Past line = new Past(id, session.task(), session.heading().startedAt(), session.heading().endedAt(),
                session.progress().size(), session.decisions().size(), talks);
        return new Kept(line, Solutions.of(List.of(session)));
    }

    private static Past.Talk talk(ConversationLink link) {
        return new Past.Talk(link.agent(), link.conversation(), "", 0, link.lastSeen(), false);
    }
}
