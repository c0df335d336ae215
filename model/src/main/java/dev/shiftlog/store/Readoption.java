package dev.shiftlog.store;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Stamp;
import dev.shiftlog.journal.Difference;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes over again what the original dropped: its save archives the session and begins a bare one,
 * although the plan goes on. A session that was not archived was put away by git, with its branch.
 */
record Readoption(Opened opened, StitchFolder folder, String time) {
    /** What the sessions left open that the original archived since the one with the id, that included. */
    void since(String id) throws StoreException {
        Archives archives = new Archives(folder);
        List<String> ids = archives.ids();
        int first = ids.indexOf(id);
        if (first >= 0) {
            from(archives, ids.subList(first, ids.size()).reversed());
        }
    }

    /** What the newest past session left open. */
    void fromNewest() throws StoreException {
        Archives archives = new Archives(folder);
        List<String> ids = archives.ids();
        if (!ids.isEmpty()) {
            from(archives, List.of(ids.getLast()));
        }
    }

    private void from(Archives archives, List<String> newestFirst) throws StoreException {
        Session session = opened.logbook().session();
        List<String> sources = new ArrayList<>();
        boolean planned = session.plan().isPresent();
        for (String id : newestFirst) {
            Optional<Session> past = archives.read(id);
            if (past.isPresent()) {
                // Only the newest plan goes on: an older one was replaced by it.
                session = NextShift.adopting(session, planned ? planless(past.get()) : past.get());
                planned = planned || past.get().plan().isPresent();
                sources.add(id);
            }
        }
        Logbook adopted = opened.logbook().with(session);
        if (!Difference.between(opened.logbook(), adopted).isEmpty()) {
            opened.commit(adopted, new Stamp(time, Actor.OUTSIDE),
                    "took over what is open from " + String.join(", ", sources), 0);
        }
    }

    private static Session planless(Session past) {
        return past.withPlan(Optional.empty()).with(Kind.STEP, List.of());
    }
}
