package dev.shiftlog.effect;

import dev.shiftlog.board.Past;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.effect.conversations.Talks;
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

    private Map<ConversationKey, Talks.Named> names = Map.of();
    private String namedAt = "";

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
                list.add(named(known.get(id).line()));
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

    /** From now on conversations have these names; what was seen before that time and is not there is gone. */
    synchronized void name(Map<ConversationKey, Talks.Named> all, String when) {
        names = Map.copyOf(all);
        namedAt = when;
    }

    private synchronized Past named(Past past) {
        return namedAt.isEmpty() || past.talks().isEmpty()
                ? past
                : past.with(past.talks().stream().map(this::named).toList());
    }

    private Past.Talk named(Past.Talk talk) {
        Talks.Named found = names.get(new ConversationKey(talk.agent(), talk.id()));
        return found == null
                ? new Past.Talk(talk.agent(), talk.id(), "", 0, talk.lastSeen(),
                        talk.lastSeen().compareTo(namedAt) < 0)
                : new Past.Talk(talk.agent(), talk.id(), found.title(), found.turns(), talk.lastSeen(),
                        false);
    }

    private static Past.Talk talk(ConversationLink link) {
        return new Past.Talk(link.agent(), link.conversation(), "", 0, link.lastSeen(), false);
    }
}
