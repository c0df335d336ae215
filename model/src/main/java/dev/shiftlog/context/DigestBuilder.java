package dev.shiftlog.context;

import dev.shiftlog.context.Digest.Checkout;
import dev.shiftlog.context.Digest.Files;
import dev.shiftlog.context.Digest.Previous;
import dev.shiftlog.context.Digest.Remembered;
import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a digest by looking at each archived session once, the oldest first. */
public final class DigestBuilder {
    private static final int MOST_REMEMBERED = 60;
    private static final int MOST_FILES = 100;

    private final Newest<Decision> decisions = new Newest<>();
    private final Newest<DeadEnd> deadEnds = new Newest<>();
    private int pastSessions;
    private Previous previous = Previous.NONE;
    private Files files = Files.NONE;
    private Checkout checkout = Checkout.NONE;

    /** Goes on from a digest, for when only something newer has to be taken in. */
    public static DigestBuilder from(Digest digest) {
        DigestBuilder builder = new DigestBuilder();
        builder.decisions.addAll(digest.decisions());
        builder.deadEnds.addAll(digest.deadEnds());
        builder.pastSessions = digest.pastSessions();
        builder.previous = digest.previous();
        builder.files = digest.files();
        builder.checkout = digest.checkout();
        return builder;
    }

    /** Takes one more archived session in. */
    public DigestBuilder archived(Session session) {
        pastSessions++;
        session.decisions().forEach(decisions::add);
        session.deadEnds().forEach(deadEnds::add);
        if (!session.isEmpty()) {
            Newest<Progress> progress = new Newest<>();
            session.progress().forEach(progress::add);
            previous = new Previous(session.task(), session.plan(), session.steps(), progress.remembered());
        }
        return this;
    }

    /** Counts an archived session whose file cannot be understood. */
    public DigestBuilder unreadable() {
        pastSessions++;
        return this;
    }

    /** Takes the decisions and dead ends of a session that is counted elsewhere: the ledger is shared. */
    public DigestBuilder ledgerOf(Session session) {
        session.decisions().forEach(decisions::add);
        session.deadEnds().forEach(deadEnds::add);
        return this;
    }

    public DigestBuilder files(FileMap map) {
        files = digested(map);
        return this;
    }

    /** What git says now; only so many changed files are kept. */
    public DigestBuilder checkout(Checkout now) {
        checkout = new Checkout(now.branch(), now.head(), now.drift(), now.asOf(), first(now.changed()));
        return this;
    }

    public Digest build() {
        return new Digest(pastSessions, decisions.remembered(), deadEnds.remembered(), previous, files,
                checkout);
    }

    /** The digest of a file map, for when only that has changed. */
    public static Files digested(FileMap map) {
        Map<String, String> described = new LinkedHashMap<>();
        for (String path : map.described()) {
            described.put(path, map.descriptions().get(path));
        }
        Set<String> paths = map.descriptions().keySet();
        return new Files(first(described), FileFold.of(paths), paths.size());
    }

    private static Map<String, String> first(Map<String, String> all) {
        Map<String, String> first = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : all.entrySet()) {
            if (first.size() == MOST_FILES) {
                break;
            }
            first.put(entry.getKey(), entry.getValue());
        }
        return first;
    }

    /** Counts all and keeps the newest. */
    private static final class Newest<T> {
        private final List<T> kept = new ArrayList<>();
        private int total;

        void addAll(Remembered<T> remembered) {
            kept.addAll(remembered.newest());
            total += remembered.total();
        }

        void add(T entry) {
            total++;
            kept.add(entry);
            if (kept.size() > MOST_REMEMBERED) {
                kept.removeFirst();
            }
        }

        Remembered<T> remembered() {
            return new Remembered<>(kept, total);
        }
    }
}
