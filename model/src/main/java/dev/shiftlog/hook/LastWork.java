package dev.shiftlog.hook;

import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Session;
import dev.shiftlog.time.UtcTime;
import java.util.OptionalLong;

/** When something was last logged in a session, in its local time; that an agent looked in is no work. */
record LastWork(String time) {
    private static final long DAY_MILLIS = 24 * 3600 * 1000L;
    private static final int TO_MILLIS = "2026-11-21T10:15:30.000".length();

    static LastWork of(Session session) {
        String last = session.heading().startedAt();
        for (Kind kind : Kind.values()) {
            if (kind == Kind.CONVERSATION) {
                continue;
            }
            for (Entry entry : session.entries(kind)) {
                last = entry.timestamp().compareTo(last) > 0 ? entry.timestamp() : last;
            }
        }
        return new LastWork(last);
    }

    boolean isWithinADayOf(String now) {
        OptionalLong then = millis(time);
        OptionalLong current = millis(now);
        return then.isPresent() && current.isPresent() && current.getAsLong() - then.getAsLong() < DAY_MILLIS;
    }

    /** Both times are local: their distance is what counts. */
    private static OptionalLong millis(String local) {
        return UtcTime.parse((local.length() > TO_MILLIS ? local.substring(0, TO_MILLIS) : local) + "Z");
    }
}
