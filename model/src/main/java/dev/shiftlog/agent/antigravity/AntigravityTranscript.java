package dev.shiftlog.agent.antigravity;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.record.RecordFile;
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
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.Usage;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The turns of an agy log, which is written in order and never rewritten: both views are one. */
record AntigravityTranscript(Conversation conversation, SourceTree files,
        Header header) implements Transcript {
    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        Notices notices = new Notices();
        try (RecordFile file = RecordFile.open(files, conversation.file(), notices)) {
            Pass pass = new Pass(file, new Exchange(sink, notices), notices);
            file.lines(0, pass::line);
            pass.exchange.close();
        }
        return notices.all();
    }

    /** The one pass. */
    private static final class Pass {
        private final RecordFile file;
        private final Exchange exchange;
        private final Notices notices;
        private final Deque<String> open = new ArrayDeque<>();

        Pass(RecordFile file, Exchange exchange, Notices notices) {
            this.file = file;
            this.exchange = exchange;
            this.notices = notices;
        }

        void line(Span span, boolean whole) throws IOException {
            Step step = new Step();
            if (!file.object(span, step)) {
                notices.count(whole ? Notice.Kind.UNREADABLE_LINE : Notice.Kind.TORN_LINE,
                        "byte " + span.start());
            } else if (step.isUser()) {
                user(step);
            } else if (step.isPlanner()) {
                planner(step);
            } else if (step.isResult()) {
                result(step);
            } else if (span.length() > 0) {
                notices.count(Notice.Kind.BOOKKEEPING, step.type());
            }
        }

        private void user(Step step) throws IOException {
            open.clear();
            Set<Mark> marks = step.isHuman()
                    ? EnumSet.noneOf(Mark.class)
                    : EnumSet.of(Mark.INJECTED);
            exchange.pass(turn(Role.USER, step, marks, List.of(new Text(step.request()))));
        }

        private void planner(Step step) throws IOException {
            open.clear();
            List<Block> said = step.said();
            for (Block block : said) {
                if (block instanceof ToolCall call) {
                    open.add(call.id());
                }
            }
            exchange.say(step.id(), turn(Role.ASSISTANT, step, Set.of(), said));
        }

        private void result(Step step) {
            String call = open.poll();
            if (call == null) {
                notices.count(Notice.Kind.RESULT_WITHOUT_CALL, step.type() + " " + step.id());
            } else {
                exchange.answer(turn(Role.TOOL, step, Set.of(), List.of(step.result(call))));
            }
        }

        private static Turn turn(Role role, Step step, Set<Mark> marks, List<Block> blocks) {
            return new Turn(role, step.id(), step.time(), Optional.empty(), Usage.NONE, marks, blocks);
        }
    }
}
