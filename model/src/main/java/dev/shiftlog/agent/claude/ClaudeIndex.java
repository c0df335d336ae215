package dev.shiftlog.agent.claude;

import dev.shiftlog.record.Key;
import dev.shiftlog.record.KeyTable;
import dev.shiftlog.record.LongList;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.Span;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first pass: where each record of the tree stands and what it hangs on, about 40 bytes each. */
final class ClaudeIndex {
    static final int NOBODY = KeyTable.ABSENT;
    private static final int ROOT = -2;
    private static final int KIND_SHIFT = 56;
    private static final int LENGTH_SHIFT = 38;
    private static final long PLACE = (1L << LENGTH_SHIFT) - 1;
    private static final long LONGEST_NOTED = (1L << KIND_SHIFT - LENGTH_SHIFT) - 1;

    private final LongList places = new LongList();
    private final LongList ids = new LongList();
    private final LongList links = new LongList();
    private final LongList unresolved = new LongList();
    private final KeyTable byId = new KeyTable(ids);
    private final List<Boundary> boundaries = new ArrayList<>();
    private final Notices notices;
    private Optional<LeafHint> hint = Optional.empty();
    private boolean whole = true;

    ClaudeIndex(Notices notices) {
        this.notices = notices;
    }

    static ClaudeIndex of(RecordFile file, Notices notices) throws IOException {
        ClaudeIndex index = new ClaudeIndex(notices);
        file.lines(RecordLinks::new, index::line);
        index.resolve();
        return index;
    }

    void line(Span span, boolean ended, Optional<RecordLinks> read) {
        if (read.isEmpty()) {
            whole = false;
            notices.count(ended ? Notice.Kind.UNREADABLE_LINE : Notice.Kind.TORN_LINE,
                    "byte " + span.start());
            return;
        }
        RecordLinks links = read.get();
        if (links.inTree()) {
            add(span, links);
        } else if (links.type().equals("last-prompt")) {
            hint = links.hint().or(() -> hint);
        } else if (span.length() > 0) {
            notices.count(links.type().isEmpty()
                    ? Notice.Kind.INCOMPLETE_RECORD
                    : Notice.Kind.BOOKKEEPING, links.type());
        }
    }

    private void add(Span span, RecordLinks links) {
        int record = places.size();
        long length = span.length() > LONGEST_NOTED ? 0 : span.length();
        places.add(span.start() | length << LENGTH_SHIFT | (long) links.kind() << KIND_SHIFT);
        ids.add(links.id());
        int parent = links.parent() == Key.NONE ? ROOT : byId.find(links.parent());
        if (parent == NOBODY) {
            unresolved.add(record);
            unresolved.add(links.parent());
        }
        this.links.add(link(parent, (int) links.message()));
        if (links.id() != Key.NONE && byId.put(record) != KeyTable.ABSENT) {
            notices.count(Notice.Kind.DUPLICATE_ID, "byte " + span.start());
        }
        links.boundary().ifPresent(boundary -> {
            boundaries.add(boundary.at(record));
            hint = Optional.empty();
        });
    }

    /** Parents that stand behind their children in the file. */
    void resolve() {
        for (int i = 0; i < unresolved.size(); i += 2) {
            int record = (int) unresolved.get(i);
            links.set(record, link(byId.find(unresolved.get(i + 1)), message(record)));
        }
        unresolved.truncate(0);
    }

    private static long link(int parent, int message) {
        return (long) parent << 32 | message & 0xffffffffL;
    }

    /** Whether every line was read. */
    boolean isWhole() {
        return whole;
    }

    int size() {
        return places.size();
    }

    boolean is(int record, int kind) {
        return ((int) (places.get(record) >>> KIND_SHIFT) & kind) != 0;
    }

    /** Where the record stands in the file that was indexed. */
    Span span(int record, RecordFile file) throws IOException {
        long start = places.get(record) & PLACE;
        long length = places.get(record) >>> LENGTH_SHIFT & LONGEST_NOTED;
        if (length > 0) {
            return new Span(start, start + length);
        }
        return file.lineAt(start);
    }

    /** Half of the message id's key: enough to tell a message from its neighbours. */
    int message(int record) {
        return (int) links.get(record);
    }

    int find(long key) {
        return byId.find(key);
    }

    boolean isRoot(int record) {
        return (int) (links.get(record) >> 32) == ROOT;
    }

    int parent(int record) {
        return Math.max(NOBODY, (int) (links.get(record) >> 32));
    }

    List<Boundary> boundaries() {
        return boundaries;
    }

    Optional<LeafHint> hint() {
        return hint;
    }

    /** What a compaction says of itself: what went before, and what it kept after its summary. */
    record Boundary(int record, long before, long anchor, List<Long> kept) {
        Boundary {
            kept = List.copyOf(kept);
        }

        Boundary at(int newRecord) {
            return new Boundary(newRecord, before, anchor, kept);
        }
    }

    /** The record that Claude last noted as the end of the talk. */
    record LeafHint(long leaf, boolean explicit) {}

    /** When the record was written; read again, for it is wanted only where the chain is broken. */
    Optional<Instant> time(int record, RecordFile file) throws IOException {
        List<Instant> found = new ArrayList<>();
        file.object(span(record, file), (name, value) -> {
            if (name.equals("timestamp")) {
                value.time().ifPresent(found::add);
            }
        });
        return found.stream().findFirst();
    }
}
