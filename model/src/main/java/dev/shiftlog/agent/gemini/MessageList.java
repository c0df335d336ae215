package dev.shiftlog.agent.gemini;

import dev.shiftlog.record.Fields;
import dev.shiftlog.record.Key;
import dev.shiftlog.record.KeyTable;
import dev.shiftlog.record.LongList;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.Span;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import java.io.IOException;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The first pass: the list of messages as the file's lines build it up, replace parts of it and take
 * some back.
 */
final class MessageList {
    private static final int GONE = -1;

    private final LongList starts = new LongList();
    private final LongList ends = new LongList();
    private final LongList ids = new LongList();
    private final LongList positions = new LongList();
    private final LongList live = new LongList();
    private final KeyTable byId = new KeyTable(ids);
    private final BitSet superseded = new BitSet();
    private final BitSet rewound = new BitSet();
    private final BitSet summaries = new BitSet();
    private final RecordFile file;
    private final Notices notices;
    private boolean changed;

    MessageList(RecordFile file, Notices notices) {
        this.file = file;
        this.notices = notices;
    }

    static MessageList of(RecordFile file, Notices notices) throws IOException {
        MessageList list = new MessageList(file, notices);
        if (isOneObject(file)) {
            list.legacy();
        } else {
            file.lines(0, list::line);
        }
        return list;
    }

    /** As conversations were up to version 0.36. */
    static boolean isOneObject(RecordFile file) {
        return file.path().getFileName().toString().endsWith(".json");
    }

    private void legacy() throws IOException {
        boolean whole = file.object(file.whole(), (name, value) -> {
            if (name.equals("messages")) {
                value.elements(this::element);
            }
        });
        if (!whole) {
            notices.count(Notice.Kind.TORN_LINE, file.path().getFileName().toString());
        }
    }

    private void line(Span span, boolean whole) throws IOException {
        Line line = new Line();
        if (!file.object(span, line)) {
            notices.count(whole ? Notice.Kind.UNREADABLE_LINE : Notice.Kind.TORN_LINE,
                    "byte " + span.start());
        } else if (line.rewindTo != Key.NONE) {
            rewind(line.rewindTo);
        } else if (line.id != Key.NONE && !line.type.isEmpty()) {
            add(span.start(), span.end(), line.id);
        } else if (!line.known && span.length() > 0) {
            notices.count(Notice.Kind.INCOMPLETE_RECORD, "byte " + span.start());
        }
    }

    /** Takes a line that was read at once; answers the message that it is, if it is one. */
    Optional<GeminiMessage> add(Span span, Optional<LoneMessage> read) {
        changed |= read.isEmpty() || read.get().isCommand();
        Optional<GeminiMessage> message = read.flatMap(LoneMessage::asMessage);
        message.ifPresent(one -> add(span.start(), span.end(), Key.of(one.id())));
        return message;
    }

    /** Whether every line was read, and none changed what stands before it. */
    boolean isAsWritten() {
        return !changed && superseded.isEmpty();
    }

    private void add(long start, long end, long id) {
        int entry = starts.size();
        starts.add(start);
        ends.add(end);
        ids.add(id);
        int before = byId.put(entry);
        int position = before == KeyTable.ABSENT ? GONE : (int) positions.get(before);
        if (position == GONE) {
            positions.add(live.size());
            live.add(entry);
        } else {
            positions.add(position);
            positions.set(before, GONE);
            live.set(position, entry);
        }
        if (before != KeyTable.ABSENT) {
            superseded.set(before);
        }
    }

    private void rewind(long to) {
        int entry = byId.find(to);
        int position = entry == KeyTable.ABSENT ? 0 : Math.max(0, (int) positions.get(entry));
        for (int i = position; i < live.size(); i++) {
            rewound.set((int) live.get(i));
        }
        forgetFrom(position);
    }

    private void forgetFrom(int position) {
        for (int i = position; i < live.size(); i++) {
            positions.set((int) live.get(i), GONE);
        }
        live.truncate(position);
    }

    private void element(Fields message) throws IOException {
        long start = message.start();
        Line line = new Line();
        message.each(line);
        long end = message.end();
        if (line.id == Key.NONE || line.type.isEmpty()) {
            notices.count(Notice.Kind.INCOMPLETE_RECORD, "byte " + start);
            return;
        }
        if (line.acknowledges && live.size() > 0) {
            summaries.set((int) live.get(live.size() - 1));
        }
        add(start, end, line.id);
    }

    int size() {
        return live.size();
    }

    Span message(int position) {
        return span((int) live.get(position));
    }

    /** All that was ever written and not replaced by a newer writing of the same message. */
    int written() {
        return starts.size();
    }

    boolean isSuperseded(int entry) {
        return superseded.get(entry);
    }

    boolean isLive(int entry) {
        return positions.get(entry) != GONE;
    }

    int liveEntry(int position) {
        return (int) live.get(position);
    }

    Span span(int entry) {
        return new Span(starts.get(entry), ends.get(entry));
    }

    Set<Mark> marks(int entry) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (summaries.get(entry)) {
            marks.add(Mark.COMPACTION_SUMMARY);
        }
        if (!isLive(entry)) {
            marks.add(rewound.get(entry) ? Mark.ABANDONED : Mark.COMPACTED);
        }
        return marks;
    }

    /** What the first pass wants of one line. */
    private final class Line implements Fields.Handler {
        private long id = Key.NONE;
        private long rewindTo = Key.NONE;
        private String type = "";
        private boolean known;
        private boolean acknowledges;

        @Override
        public void field(String name, Fields value) throws IOException {
            switch (name) {
                case "id" -> id = Key.of(value.text());
                case "type" -> type = value.text();
                case "$rewindTo" -> rewindTo = Key.of(value.text());
                case "sessionId" -> known = true;
                case "$set" -> {
                    known = true;
                    value.each(this::set);
                }
                case "content" -> acknowledges = GeminiParts.isAcknowledgement(value);
                default -> {
                    // Wanted in the second pass only.
                }
            }
        }

        private void set(String name, Fields value) throws IOException {
            if (name.equals("messages") && value.isArray()) {
                forgetFrom(0);
                value.elements(MessageList.this::element);
            }
        }
    }
}
