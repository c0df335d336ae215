package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.codex.ItemShape.Kind;
import dev.shiftlog.record.LongList;
import dev.shiftlog.record.Pairing;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Outcome;
import dev.shiftlog.transcript.Block.Text;
import dev.shiftlog.transcript.Block.ToolCall;
import dev.shiftlog.transcript.Block.ToolResult;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The turns of a Codex thread: the model's history, or all items that were ever in it. */
record CodexTranscript(Conversation conversation, SourceTree files, Header header) implements Transcript {
    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        Notices notices = new Notices();
        try (Rollout rollout = Rollout.read(conversation, files, notices)) {
            LongList entries = new LongList();
            for (int position = 0; view == View.LIVE && position < rollout.size(); position++) {
                entries.add(rollout.entry(position));
            }
            for (int entry = 0; view == View.FULL && entry < rollout.written(); entry++) {
                entries.add(entry);
            }
            new Pass(rollout, entries, new Exchange(sink, notices), notices).run();
            for (int entry = 0; view == View.LIVE && entry < rollout.written(); entry++) {
                if (!rollout.isLive(entry) && rollout.kind(entry).isTalk()) {
                    notices.count(Notice.Kind.OUTSIDE_VIEW, "compacted or rolled back");
                }
            }
        }
        return notices.all();
    }

    @Override
    public boolean readAtOnce(TurnSink sink) throws IOException {
        Notices notices = new Notices();
        Exchange exchange = new Exchange(sink, notices);
        try (Rollout rollout = Rollout.open(conversation, files, notices)) {
            Pass pass = new Pass(rollout, new LongList(), exchange, notices);
            rollout.readAtOnce(pass::inOrder);
            exchange.close();
            return rollout.isAsWritten();
        }
    }

    /** The second pass. */
    private static final class Pass {
        private final Rollout rollout;
        private final LongList entries;
        private final Exchange exchange;
        private final Notices notices;
        private final Pairing outputs;
        private Optional<String> model = Optional.empty();
        private int message;
        private boolean answered;

        Pass(Rollout rollout, LongList entries, Exchange exchange, Notices notices) {
            this.rollout = rollout;
            this.entries = entries;
            this.exchange = exchange;
            this.notices = notices;
            outputs = rollout.outputs(entries);
        }

        void run() throws IOException {
            for (int i = 0; i < entries.size(); i++) {
                entry((int) entries.get(i));
            }
            exchange.close();
            for (int i = 0; i < outputs.unused(); i++) {
                notices.count(Notice.Kind.RESULT_WITHOUT_CALL, "output without its call");
            }
        }

        private void entry(int entry) throws IOException {
            Kind kind = rollout.kind(entry);
            if (kind == Kind.OUTPUT) {
                answered = true;
                return;
            }
            turn(item(entry), entry, kind);
        }

        /** An item that was read at once: outputs come behind their calls. */
        void inOrder(CodexItem item, int entry) throws IOException {
            Kind kind = rollout.kind(entry);
            if (kind == Kind.OUTPUT) {
                answered = true;
                exchange.answer(results(item, id(item, entry), item.result(), Set.of()));
            } else {
                turn(item, entry, kind);
            }
        }

        private void turn(CodexItem item, int entry, Kind kind) throws IOException {
            Set<Mark> marks = rollout.marks(entry);
            switch (kind) {
                case USER -> person(item, id(item, entry), item.said(), marks);
                case SUMMARY -> person(item, id(item, entry),
                        item.message()
                                .map(text -> List.<Block>of(new Text(text)))
                                .orElse(List.of()),
                        marks);
                case ASSISTANT, CALL -> say(item, entry, marks);
                case USAGE -> exchange.say(key(), turn(item, "usage", List.of(), marks));
                case CONTEXT -> model = item.model().or(() -> model);
                case OUTPUT, INJECTED, NONE -> {
                    // Outputs come with their calls; the others are no entries.
                }
            }
        }

        private CodexItem item(int entry) throws IOException {
            CodexItem item = new CodexItem();
            boolean whole = rollout.file(entry).object(rollout.span(entry), item::whole);
            if (!whole) {
                notices.count(Notice.Kind.UNREADABLE_LINE, "byte " + rollout.span(entry).start());
            }
            return item;
        }

        private String id(CodexItem item, int entry) {
            if (item.id().isEmpty()) {
                return "item-" + entry;
            }
            return rollout.isRepeated(entry) ? item.id() + "#kept" : item.id();
        }

        private String key() {
            return "message-" + message;
        }

        private void person(CodexItem item, String id, List<Block> said, Set<Mark> marks)
                throws IOException {
            message++;
            answered = false;
            if (!said.isEmpty()) {
                exchange.pass(new Turn(Role.USER, id, item.time(), Optional.empty(), Usage.NONE,
                        marks, said));
            }
        }

        private Turn turn(CodexItem item, String id, List<Block> blocks, Set<Mark> marks) {
            return new Turn(Role.ASSISTANT, id, item.time(), model, item.usage(), marks, blocks);
        }

        private void say(CodexItem item, int entry, Set<Mark> marks) throws IOException {
            if (answered) {
                message++;
                answered = false;
            }
            if (item.isEncrypted()) {
                notices.count(Notice.Kind.PROVIDER_BOUND, "encrypted reasoning");
            }
            String id = id(item, entry);
            List<Block> blocks = item.assistant(id);
            exchange.say(key(), turn(item, id, blocks, marks));
            for (Block block : blocks) {
                if (block instanceof ToolCall call) {
                    answer(call, item, entry, marks);
                }
            }
        }

        private void answer(ToolCall call, CodexItem item, int entry, Set<Mark> marks)
                throws IOException {
            if (item.isSearch()) {
                exchange.answer(results(item, call.id() + "#result", new ToolResult(call.id(),
                        List.of(), Outcome.SUCCESS), marks));
                return;
            }
            OptionalInt output = outputs.take(rollout.call(entry));
            if (output.isPresent()) {
                CodexItem result = item(output.getAsInt());
                exchange.answer(results(result, id(result, output.getAsInt()),
                        result.result(call.id()), marks));
            }
        }

        private static Turn results(CodexItem item, String id, ToolResult result, Set<Mark> marks) {
            return new Turn(Role.TOOL, id, item.time(), Optional.empty(), Usage.NONE, marks,
                    List.of(result));
        }
    }
}
