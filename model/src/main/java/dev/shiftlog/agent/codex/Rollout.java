package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.codex.ItemShape.Kind;
import dev.shiftlog.agent.codex.RolloutLine.Base;
import dev.shiftlog.agent.codex.RolloutLine.Replacement;
import dev.shiftlog.record.LongList;
import dev.shiftlog.record.Pairing;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.Span;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first pass over a rollout and those it goes on from: where each item stands, and which of them
 * the model still gets after compactions and rollbacks.
 */
final class Rollout implements Closeable {
    private static final int MOST_FILES = 100;
    private static final int KIND_SHIFT = 56;
    private static final int FILE_SHIFT = 48;
    private static final long PLACE = (1L << FILE_SHIFT) - 1;

    private final LongList places = new LongList();
    private final LongList ends = new LongList();
    private final LongList calls = new LongList();
    private final LongList live = new LongList();
    private final BitSet isLive = new BitSet();
    private final BitSet rolledBack = new BitSet();
    private final BitSet summaries = new BitSet();
    private final BitSet repeated = new BitSet();
    private final List<RecordFile> opened = new ArrayList<>();
    private final Set<String> lineage = new HashSet<>();
    private final RolloutStore store;
    private final SourceTree files;
    private final Notices notices;
    private boolean partial;

    private Rollout(RolloutStore store, Notices notices) {
        this.store = store;
        files = store.files();
        this.notices = notices;
    }

    static Rollout read(Conversation conversation, SourceTree files, Notices notices)
            throws IOException {
        Rollout rollout = new Rollout(new RolloutStore(conversation.home(), files), notices);
        try {
            rollout.file(conversation.file(), Long.MAX_VALUE);
            return rollout;
        } catch (IOException unreadable) {
            rollout.close();
            throw unreadable;
        }
    }

    /** The conversation's own rollout, of which nothing is read yet. */
    static Rollout open(Conversation conversation, SourceTree files, Notices notices) throws IOException {
        Rollout rollout = new Rollout(new RolloutStore(conversation.home(), files), notices);
        rollout.opened(conversation.file());
        return rollout;
    }

    /** Tells each item as it is read, with the number of its entry. */
    void readAtOnce(ItemSink sink) throws IOException {
        opened.getFirst().lines(LoneItem::new, (span, _, read) -> {
            partial |= read.isEmpty() || read.get().line().base().isPresent();
            if (read.isPresent() && span.length() > 0) {
                int entry = written();
                take(read.get().line(), 0, span);
                if (written() > entry) {
                    sink.item(read.get().item(), entry);
                }
            }
        });
    }

    /** Takes the items of a rollout as they are read. */
    @FunctionalInterface
    interface ItemSink {
        void item(CodexItem item, int entry) throws IOException;
    }

    /** Whether every line was read, and none took back, replaced or goes on from others. */
    boolean isAsWritten() {
        return live.size() == places.size() && summaries.isEmpty() && repeated.isEmpty() && !partial;
    }

    private RecordFile opened(Path path) throws IOException {
        RecordFile file = RecordFile.open(files, path, notices);
        opened.add(file);
        return file;
    }

    private void file(Path path, long endOrdinal) throws IOException {
        RecordFile file = opened(path);
        int number = opened.size() - 1;
        file.lines(RolloutLine::new, (span, ended, line) -> {
            if (line.isPresent()) {
                line(file, number, span, line.get(), endOrdinal);
            } else {
                notices.count(ended ? Notice.Kind.UNREADABLE_LINE : Notice.Kind.TORN_LINE,
                        "byte " + span.start());
            }
        });
    }

    private void line(RecordFile file, int number, Span span, RolloutLine line, long endOrdinal)
            throws IOException {
        if (line.base().isPresent() && span.start() == 0) {
            parent(line.base().get(), file.path());
        } else if (span.length() > 0 && line.ordinal() < endOrdinal) {
            take(line, number, span);
        }
    }

    private void parent(Base base, Path child) throws IOException {
        Path beside = child.toAbsolutePath().getParent();
        Optional<Path> path = opened.size() < MOST_FILES && lineage.add(base.thread())
                ? store.file(base.thread(), beside)
                : Optional.empty();
        if (path.isEmpty()) {
            notices.count(Notice.Kind.MISSING_FILE, "rollout " + base.thread());
        } else {
            file(path.get(), base.end());
        }
    }

    private void take(RolloutLine line, int number, Span span) {
        if (!line.timed()) {
            notices.count(Notice.Kind.INCOMPLETE_RECORD, "no timestamp, byte " + span.start());
        } else if (line.type().equals("compacted")) {
            compact(line, number, span);
        } else if (line.rolledBack() > 0) {
            rollBack(line.rolledBack());
        } else if (line.kind() == Kind.NONE || line.kind() == Kind.INJECTED) {
            notices.count(line.type().equals("response_item") && line.item().isInjected()
                    ? Notice.Kind.INJECTED
                    : Notice.Kind.BOOKKEEPING, line.describe());
        } else {
            add(number, span, line.kind(), line.item().callId());
        }
    }

    private int add(int file, Span span, Kind kind, long call) {
        int entry = places.size();
        places.add(span.start() | (long) file << FILE_SHIFT | (long) kind.ordinal() << KIND_SHIFT);
        ends.add(span.end());
        calls.add(call);
        live.add(entry);
        isLive.set(entry);
        return entry;
    }

    private void compact(RolloutLine line, int file, Span span) {
        List<Integer> prompts = new ArrayList<>();
        for (int i = 0; i < live.size(); i++) {
            int entry = (int) live.get(i);
            boolean stays = !line.isReplaced() && kind(entry) == Kind.USER;
            isLive.set(entry, stays);
            if (stays) {
                prompts.add(entry);
            }
        }
        live.truncate(0);
        prompts.forEach(live::add);
        for (Replacement item : line.replacements()) {
            Kind kind = item.item().kind();
            if (kind != Kind.NONE && kind != Kind.INJECTED) {
                int entry = add(file, new Span(item.start(), item.end()), kind,
                        item.item().callId());
                summaries.set(entry, line.isSummary(item));
                repeated.set(entry);
            }
        }
        if (!line.isReplaced()) {
            summaries.set(add(file, span, Kind.SUMMARY, 0));
        }
    }

    private void rollBack(long turns) {
        long left = turns;
        int size = live.size();
        while (size > 0 && left > 0) {
            int entry = (int) live.get(--size);
            isLive.clear(entry);
            rolledBack.set(entry);
            left -= kind(entry) == Kind.USER ? 1 : 0;
        }
        live.truncate(size);
    }

    int size() {
        return live.size();
    }

    int entry(int position) {
        return (int) live.get(position);
    }

    int written() {
        return places.size();
    }

    boolean isLive(int entry) {
        return isLive.get(entry);
    }

    /** Whether a compaction wrote the item again, under the id that it had. */
    boolean isRepeated(int entry) {
        return repeated.get(entry);
    }

    Kind kind(int entry) {
        return Kind.at((int) (places.get(entry) >>> KIND_SHIFT));
    }

    long call(int entry) {
        return calls.get(entry);
    }

    /** The outputs among the entries, by the calls that they answer. */
    Pairing outputs(LongList entries) {
        LongList outputs = new LongList();
        for (int i = 0; i < entries.size(); i++) {
            if (kind((int) entries.get(i)) == Kind.OUTPUT) {
                outputs.add(entries.get(i));
            }
        }
        return new Pairing(calls, outputs);
    }

    RecordFile file(int entry) {
        return opened.get((int) (places.get(entry) >>> FILE_SHIFT) & 0xff);
    }

    Span span(int entry) {
        return new Span(places.get(entry) & PLACE, ends.get(entry));
    }

    Set<Mark> marks(int entry) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (summaries.get(entry)) {
            marks.add(Mark.COMPACTION_SUMMARY);
        }
        if (!isLive.get(entry)) {
            marks.add(rolledBack.get(entry) ? Mark.ABANDONED : Mark.COMPACTED);
        }
        return marks;
    }

    @Override
    public void close() throws IOException {
        for (RecordFile file : opened) {
            file.close();
        }
    }
}
