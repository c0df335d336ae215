package dev.shiftlog.agent.copilot;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.copilot.EventLog.Kind;
import dev.shiftlog.record.Key;
import dev.shiftlog.record.Pairing;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.RecordFile.Remembered;
import dev.shiftlog.record.Span;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Text;
import dev.shiftlog.transcript.Block.ToolCall;
import dev.shiftlog.transcript.Exchange;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.Usage;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The turns of a Copilot session: from its last compaction on, or all of its events. */
record CopilotTranscript(Conversation conversation, SourceTree files, Header header,
        Remembered<EventLog> firstPass) implements Transcript {
    CopilotTranscript(Conversation conversation, SourceTree files, Header header) {
        this(conversation, files, header, new Remembered<>());
    }

    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        Notices notices = new Notices();
        try (RecordFile file = RecordFile.open(files, conversation.file(), notices)) {
            EventLog log = firstPass.of(file, notices, EventLog::of);
            new Pass(file, log, view, sink, notices).run();
        }
        return notices.all();
    }

    @Override
    public boolean readAtOnce(TurnSink sink) throws IOException {
        Notices notices = new Notices();
        try (RecordFile file = RecordFile.open(files, conversation.file(), notices)) {
            EventLog log = new EventLog(notices);
            Pass pass = new Pass(file, log, View.LIVE, sink, notices);
            file.lines(_ -> new LoneEvent(), (span, ended, read) -> {
                int before = log.size();
                log.line(span, ended, read.map(LoneEvent::shape));
                if (log.size() > before) {
                    pass.inOrder(read.get().event(), before);
                }
            });
            pass.exchange.close();
            return log.isAsWritten();
        }
    }

    /** The second pass. */
    private static final class Pass {
        private static final int LONGEST_QUOTES = 1 << 20;

        private final RecordFile file;
        private final EventLog log;
        private final View view;
        private final Exchange exchange;
        private final Exchange aside;
        private final Notices notices;
        private final Pairing results;
        /** Copilot notes what an answer took before the answer. */
        private Usage spent = Usage.NONE;

        Pass(RecordFile file, EventLog log, View view, TurnSink sink, Notices notices) {
            this.file = file;
            this.log = log;
            this.view = view;
            this.notices = notices;
            exchange = new Exchange(sink, notices);
            aside = new Exchange(sink, notices);
            results = log.results();
        }

        void run() throws IOException {
            for (int event = 0; event < log.size(); event++) {
                boolean outside = view == View.LIVE
                        && (event < log.firstLive() || log.isSide(event));
                if (!outside) {
                    event(event);
                } else if (log.kind(event) == Kind.USER || log.kind(event) == Kind.ASSISTANT) {
                    notices.count(Notice.Kind.OUTSIDE_VIEW, log.kind(event) + " event " + event);
                }
            }
            exchange.close();
            if (view == View.FULL) {
                for (int i = 0; i < results.unused(); i++) {
                    notices.count(Notice.Kind.RESULT_WITHOUT_CALL, "result without its call");
                }
            }
        }

        private void event(int event) throws IOException {
            Kind kind = log.kind(event);
            if (kind == Kind.RESULT || kind == Kind.CLEARED || kind == Kind.NONE) {
                return;
            }
            turn(read(event), event, kind);
        }

        /** An event that was read at once: its results come behind it. */
        void inOrder(CopilotEvent read, int event) throws IOException {
            if (log.kind(event) == Kind.RESULT) {
                exchange.answer(turn(Role.TOOL, read, id(read, event), Set.of(), List.of(read.result())));
            } else {
                turn(read, event, log.kind(event));
            }
        }

        private void turn(CopilotEvent read, int event, Kind kind) throws IOException {
            Set<Mark> marks = log.marks(event);
            switch (kind) {
                case USER -> user(read, id(read, event), marks);
                case ASSISTANT -> assistant(read, event, marks);
                case COMPACTION -> compaction(read, event, marks);
                case USAGE -> spent = log.isSide(event) ? spent : read.usage();
                case NOTE -> note(read, id(read, event), marks);
                case RESULT, CLEARED, NONE -> {
                    // Results come with their calls.
                }
            }
        }

        private CopilotEvent read(int event) throws IOException {
            CopilotEvent read = new CopilotEvent();
            Span span = log.span(event, file);
            if (!file.object(span, read)) {
                notices.count(Notice.Kind.UNREADABLE_LINE, "byte " + span.start());
            }
            return read;
        }

        private static String id(CopilotEvent event, int number) {
            return event.id().isEmpty() ? "event-" + number : event.id();
        }

        private static Turn turn(Role role, CopilotEvent event, String id, Set<Mark> marks,
                List<Block> blocks) {
            return new Turn(role, id, event.time(), Optional.empty(), Usage.NONE, marks, blocks);
        }

        private Exchange of(Set<Mark> marks) {
            return marks.contains(Mark.SIDE_CHAIN) ? aside : exchange;
        }

        private void user(CopilotEvent event, String id, Set<Mark> marks) throws IOException {
            Set<Mark> all = EnumSet.noneOf(Mark.class);
            all.addAll(marks);
            if (event.isInjected()) {
                all.add(Mark.INJECTED);
            }
            if (event.said().isEmpty()) {
                notices.count(Notice.Kind.INCOMPLETE_RECORD, id);
            } else {
                of(marks).pass(turn(Role.USER, event, id, all, event.said()));
            }
        }

        private void assistant(CopilotEvent event, int number, Set<Mark> marks)
                throws IOException {
            Exchange exchange = of(marks);
            String id = id(event, number);
            exchange.say(id, new Turn(Role.ASSISTANT, id, event.time(), event.model(),
                    log.isSide(number) ? Usage.NONE : spent, marks, event.said()));
            for (ToolCall call : event.calls()) {
                OptionalInt result = results.take(Key.of(call.id()));
                if (result.isPresent()) {
                    CopilotEvent answer = read(result.getAsInt());
                    exchange.answer(turn(Role.TOOL, answer, id(answer, result.getAsInt()), marks,
                            List.of(answer.result(call.id()))));
                }
            }
            if (log.isSide(number)) {
                exchange.close();
            } else {
                spent = Usage.NONE;
            }
        }

        /** On resume one message stands for all before: the prompts quoted, and the summary. */
        private void compaction(CopilotEvent event, int number, Set<Mark> marks)
                throws IOException {
            Set<Mark> all = EnumSet.of(Mark.COMPACTION_SUMMARY);
            all.addAll(marks);
            StringBuilder text = new StringBuilder();
            if (view == View.LIVE) {
                quotePrompts(number, text);
            }
            text.append("<summary>\n")
                    .append(event.summary().orElse(Passage.of("")).text())
                    .append("\n</summary>");
            exchange.pass(turn(Role.USER, event, id(event, number), all,
                    List.of(Text.of(text.toString()))));
        }

        private void quotePrompts(int before, StringBuilder text) throws IOException {
            for (int event = log.firstCompacted(); event < before; event++) {
                if (log.kind(event) == Kind.USER && !log.isSide(event)
                        && text.length() < LONGEST_QUOTES) {
                    for (Block block : read(event).said()) {
                        if (block instanceof Text said && said.text() instanceof Passage.Held held) {
                            held.text()
                                    .lines()
                                    .forEach(line -> text.append("> ").append(line).append('\n'));
                            text.append('\n');
                        }
                    }
                }
            }
        }

        private void note(CopilotEvent event, String id, Set<Mark> marks) throws IOException {
            if (view == View.FULL && !event.said().isEmpty()) {
                exchange.passLater(turn(Role.SYSTEM_NOTE, event, id, marks, event.said()));
            } else {
                notices.count(Notice.Kind.BOOKKEEPING, "note " + id);
            }
        }
    }
}
