package dev.shiftlog.agent.claude;

import static dev.shiftlog.agent.claude.ClaudeIndex.NOBODY;
import static dev.shiftlog.agent.claude.RecordLinks.ASSISTANT;
import static dev.shiftlog.agent.claude.RecordLinks.RESULTS;
import static dev.shiftlog.agent.claude.RecordLinks.SIDE;

import dev.shiftlog.agent.claude.ClaudeIndex.Boundary;
import dev.shiftlog.agent.claude.ClaudeIndex.LeafHint;
import dev.shiftlog.record.LongList;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records that Claude would resume with, in the order in which it would send them. */
final class LiveChain {
    private static final Duration NEAR = Duration.ofSeconds(5);
    private static final int MOST_ROUNDS = 8;

    private final ClaudeIndex index;
    private final RecordFile file;
    private final Notices notices;
    private final BitSet live = new BitSet();
    private final BitSet compacted = new BitSet();
    private final LongList order = new LongList();
    private boolean onlySide;

    private LiveChain(ClaudeIndex index, RecordFile file, Notices notices) {
        this.index = index;
        this.file = file;
        this.notices = notices;
    }

    static LiveChain of(RecordFile file, Notices notices) throws IOException {
        return of(ClaudeIndex.of(file, notices), file, notices);
    }

    static LiveChain of(ClaudeIndex index, RecordFile file, Notices notices) throws IOException {
        LiveChain chain = new LiveChain(index, file, notices);
        chain.build();
        return chain;
    }

    ClaudeIndex index() {
        return index;
    }

    int size() {
        return order.size();
    }

    int record(int place) {
        return (int) order.get(place);
    }

    /** Whether every line is a record, all of them live and in the order of the file. */
    boolean isWholeFile() {
        int place = 0;
        while (place < order.size() && order.get(place) == place) {
            place++;
        }
        return place == index.size() && index.isWhole();
    }

    boolean isLive(int record) {
        return live.get(record);
    }

    /** Whether a compaction replaced the record by its summary. */
    boolean isCompacted(int record) {
        return compacted.get(record);
    }

    private void build() throws IOException {
        int leaf = leaf();
        if (leaf == NOBODY) {
            return;
        }
        LongList upward = walk(leaf, live);
        Map<Integer, List<Integer>> kept = new HashMap<>();
        for (Boundary boundary : index.boundaries()) {
            if (live.get(boundary.record())) {
                keep(boundary, kept);
            }
            markCompacted(index.find(boundary.before()));
        }
        long[] siblings = siblings();
        for (int i = upward.size() - 1; i >= 0; i--) {
            int record = (int) upward.get(i);
            emit(record, siblings);
            kept.getOrDefault(record, List.of()).forEach(again -> emit(again, siblings));
        }
    }

    private int leaf() throws IOException {
        int last = lastOfMainChain();
        Optional<LeafHint> hint = index.hint();
        int noted = hint.map(leaf -> index.find(leaf.leaf())).orElse(NOBODY);
        if (noted == NOBODY || last == NOBODY) {
            return last;
        }
        if (hint.get().explicit()) {
            return noted;
        }
        BitSet ancestors = new BitSet();
        walk(last, ancestors);
        return ancestors.get(noted) ? last : noted;
    }

    private int lastOfMainChain() {
        for (int record = index.size() - 1; record >= 0; record--) {
            if (!index.is(record, SIDE)) {
                return record;
            }
        }
        // All are marked as a side chain, so Claude finds nothing to resume; a repair needs what there is.
        onlySide = true;
        return index.size() - 1;
    }

    private boolean isAside(int record) {
        return !onlySide && index.is(record, SIDE);
    }

    /** From a record up to the root; a missing parent is bridged as Claude does. */
    private LongList walk(int from, BitSet seen) throws IOException {
        LongList upward = new LongList();
        int at = from;
        while (at != NOBODY && !seen.get(at)) {
            seen.set(at);
            upward.add(at);
            at = above(at);
        }
        return upward;
    }

    private int above(int record) throws IOException {
        int parent = index.parent(record);
        if (parent != NOBODY || index.isRoot(record)) {
            return parent;
        }
        notices.count(Notice.Kind.MISSING_PARENT, "byte " + index.span(record, file).start());
        for (int before = record - 1; before >= 0; before--) {
            if (!isAside(before)) {
                return near(before, record) ? before : NOBODY;
            }
        }
        return NOBODY;
    }

    private boolean near(int earlier, int later) throws IOException {
        Optional<Instant> from = index.time(earlier, file);
        Optional<Instant> to = index.time(later, file);
        return from.isPresent() && to.isPresent()
                && Duration.between(from.get(), to.get()).abs().compareTo(NEAR) <= 0;
    }

    /** What a compaction kept goes on right after its summary. */
    private void keep(Boundary boundary, Map<Integer, List<Integer>> kept) {
        int anchor = index.find(boundary.anchor());
        List<Integer> records = new ArrayList<>();
        for (long key : boundary.kept()) {
            int record = index.find(key);
            if (record != NOBODY && !live.get(record)) {
                live.set(record);
                records.add(record);
            }
        }
        kept.put(anchor != NOBODY && live.get(anchor) ? anchor : boundary.record(), records);
    }

    private void markCompacted(int from) throws IOException {
        if (from != NOBODY) {
            walk(from, compacted);
        }
    }

    /**
     * Parallel calls: each result hangs on its own call, and the chain runs through one of them
     * only. The others, as parent and child, in the order of the file.
     */
    private long[] siblings() {
        LongList pairs = new LongList();
        boolean grown = true;
        for (int round = 0; grown && round < MOST_ROUNDS; round++) {
            grown = false;
            for (int record = 0; record < index.size(); record++) {
                if (!live.get(record) && isSibling(record)) {
                    live.set(record);
                    pairs.add((long) index.parent(record) << 32 | record);
                    grown = true;
                }
            }
        }
        return pairs.sorted();
    }

    private boolean isSibling(int record) {
        int parent = index.parent(record);
        if (parent == NOBODY || isAside(record) || !live.get(parent)
                || !index.is(parent, ASSISTANT)) {
            return false;
        }
        return index.is(record, RESULTS)
                || index.is(record, ASSISTANT) && index.message(record) == index.message(parent);
    }

    private void emit(int first, long[] siblings) {
        Deque<Integer> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            int record = next.pop();
            order.add(record);
            int after = Arrays.binarySearch(siblings, (long) record + 1 << 32);
            for (int i = Math.max(after, -after - 1) - 1; i >= 0
                    && siblings[i] >>> 32 == record; i--) {
                next.push((int) siblings[i]);
            }
        }
    }
}
