package dev.shiftlog.agent.copilot;

import dev.shiftlog.record.Fields;
import dev.shiftlog.record.Key;
import dev.shiftlog.record.LongList;
import dev.shiftlog.record.Pairing;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.Span;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The first pass: where the events of the talk stand, and from which one on they are sent. */
final class EventLog {
    private static final int KIND_SHIFT = 56;
    private static final long SIDE = 1L << 55;
    private static final long PLACE = SIDE - 1;

    private final LongList places = new LongList();
    private final LongList calls = new LongList();
    private final Notices notices;
    private int compaction = -1;
    private int cleared;
    private boolean unsent;

    /** What an event is to the talk. */
    enum Kind {
        NONE,
        USER,
        ASSISTANT,
        RESULT,
        USAGE,
        COMPACTION,
        CLEARED,
        NOTE
    }

    EventLog(Notices notices) {
        this.notices = notices;
    }

    static EventLog of(RecordFile file, Notices notices) throws IOException {
        EventLog log = new EventLog(notices);
        file.lines(Shape::new, log::line);
        return log;
    }

    void line(Span span, boolean ended, Optional<Shape> read) {
        if (read.isEmpty()) {
            unsent = true;
            notices.count(ended ? Notice.Kind.UNREADABLE_LINE : Notice.Kind.TORN_LINE,
                    "byte " + span.start());
            return;
        }
        Shape shape = read.get();
        Kind kind = shape.kind();
        if (kind != Kind.NONE) {
            if (kind == Kind.COMPACTION) {
                compaction = places.size();
            } else if (kind == Kind.CLEARED) {
                cleared = places.size();
            }
            unsent |= shape.side;
            places.add(span.start() | (shape.side ? SIDE : 0)
                    | (long) kind.ordinal() << KIND_SHIFT);
            calls.add(shape.call);
        } else if (span.length() > 0) {
            notices.count(shape.type.equals("system.message")
                    ? Notice.Kind.INJECTED
                    : Notice.Kind.BOOKKEEPING, shape.type);
        }
    }

    /** Whether every line was read, and all is sent as it stands there. */
    boolean isAsWritten() {
        return firstLive() == 0 && !unsent;
    }

    int size() {
        return places.size();
    }

    Kind kind(int event) {
        return Kind.values()[(int) (places.get(event) >>> KIND_SHIFT)];
    }

    boolean isSide(int event) {
        return (places.get(event) & SIDE) != 0;
    }

    /** Where the event stands in the file that was read. */
    Span span(int event, RecordFile file) throws IOException {
        return file.lineAt(places.get(event) & PLACE);
    }

    /** The first event that is sent: a compaction stands for all before it. */
    int firstLive() {
        return Math.max(cleared, Math.max(0, compaction));
    }

    /** The first event that a live compaction stands for. */
    int firstCompacted() {
        return Math.min(cleared, firstLive());
    }

    Set<Mark> marks(int event) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (isSide(event)) {
            marks.add(Mark.SIDE_CHAIN);
        }
        if (event < cleared) {
            marks.add(Mark.ABANDONED);
        } else if (event < compaction) {
            marks.add(Mark.COMPACTED);
        }
        return marks;
    }

    Pairing results() {
        LongList results = new LongList();
        for (int event = 0; event < places.size(); event++) {
            if (kind(event) == Kind.RESULT) {
                results.add(event);
            }
        }
        return new Pairing(calls, results);
    }

    /** What the first pass wants of one event. */
    static final class Shape implements Fields.Handler {
        private String type = "";
        private long call = Key.NONE;
        private boolean side;
        private boolean success;

        @Override
        public void field(String name, Fields value) throws IOException {
            switch (name) {
                case "type" -> type = value.text();
                case "agentId" -> side |= value.isText();
                case "data" -> value.each(this::data);
                default -> {
                    // Wanted in the second pass only.
                }
            }
        }

        void data(String name, Fields value) throws IOException {
            switch (name) {
                case "toolCallId" -> call = Key.of(value.text());
                case "parentToolCallId" -> side |= value.isText();
                case "success" -> success = value.isTrue();
                default -> {
                    // Wanted in the second pass only.
                }
            }
        }

        private Kind kind() {
            return switch (type) {
                case "user.message" -> Kind.USER;
                case "assistant.message" -> Kind.ASSISTANT;
                case "tool.execution_complete" -> Kind.RESULT;
                case "session.usage_record" -> Kind.USAGE;
                case "session.compaction_complete" -> success ? Kind.COMPACTION : Kind.NONE;
                case "session.context_cleared" -> Kind.CLEARED;
                case "session.info", "session.warning", "session.error" -> Kind.NOTE;
                default -> Kind.NONE;
            };
        }
    }
}
