package dev.shiftlog.agent.gemini;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.RecordFile.Remembered;
import dev.shiftlog.record.Span;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Block;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The turns of a Gemini conversation: the list as it stands, or all that was ever in it. */
record GeminiTranscript(Conversation conversation, SourceTree files, Header header,
        Remembered<MessageList> firstPass) implements Transcript {
    GeminiTranscript(Conversation conversation, SourceTree files, Header header) {
        this(conversation, files, header, new Remembered<>());
    }

    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        Notices notices = new Notices();
        try (RecordFile file = RecordFile.open(files, conversation.file(), notices)) {
            MessageList list = firstPass.of(file, notices, MessageList::of);
            Pass pass = new Pass(file, view, sink, notices);
            switch (view) {
                case LIVE -> pass.live(list);
                case FULL -> pass.full(list);
            }
        }
        if (view == View.FULL) {
            for (Path agent : conversation.subAgents()) {
                subAgent(agent, sink, notices);
            }
        } else if (!conversation.subAgents().isEmpty()) {
            notices.count(Notice.Kind.OUTSIDE_VIEW,
                    conversation.subAgents().size() + " sub-agents");
        }
        return notices.all();
    }

    @Override
    public boolean readAtOnce(TurnSink sink) throws IOException {
        Notices notices = new Notices();
        try (RecordFile file = RecordFile.open(files, conversation.file(), notices)) {
            MessageList list = new MessageList(file, notices);
            Pass pass = new Pass(file, View.LIVE, sink, notices);
            if (MessageList.isOneObject(file)) {
                return false;
            }
            file.lines(_ -> new LoneMessage(notices), (span, _, read) -> {
                Optional<GeminiMessage> message = list.add(span, read);
                if (message.isPresent()) {
                    pass.turn(message.get(), Set.of());
                }
            });
            pass.exchange.close();
            return list.isAsWritten();
        }
    }

    private static Set<Mark> sideChain(Set<Mark> marks) {
        Set<Mark> all = EnumSet.of(Mark.SIDE_CHAIN);
        all.addAll(marks);
        return all;
    }

    private void subAgent(Path agent, TurnSink sink, Notices notices) throws IOException {
        try (RecordFile file = RecordFile.open(files, agent, notices)) {
            MessageList list = MessageList.of(file, notices);
            Pass pass = new Pass(file, View.FULL, sink, notices);
            for (int i = 0; i < list.size(); i++) {
                pass.message(list.message(i), sideChain(list.marks(list.liveEntry(i))));
            }
            pass.exchange.close();
        }
    }

    /** The second pass. */
    private static final class Pass {
        private final RecordFile file;
        private final View view;
        private final Exchange exchange;
        private final Notices notices;
        private final List<Block.ToolCall> open = new ArrayList<>();
        private boolean begun;

        Pass(RecordFile file, View view, TurnSink sink, Notices notices) {
            this.file = file;
            this.view = view;
            this.notices = notices;
            exchange = new Exchange(sink, notices);
        }

        void live(MessageList list) throws IOException {
            for (int position = 0; position < list.size(); position++) {
                message(list.message(position), list.marks(list.liveEntry(position)));
            }
            exchange.close();
            for (int entry = 0; entry < list.written(); entry++) {
                if (!list.isLive(entry) && !list.isSuperseded(entry)) {
                    notices.count(Notice.Kind.OUTSIDE_VIEW,
                            "byte " + list.span(entry).start());
                }
            }
        }

        void full(MessageList list) throws IOException {
            int next = 0;
            for (int entry = 0; entry < list.written(); entry++) {
                if (list.isLive(entry)) {
                    message(list.message(next), list.marks(list.liveEntry(next)));
                    next++;
                } else if (!list.isSuperseded(entry)) {
                    message(list.span(entry), list.marks(entry));
                }
            }
            exchange.close();
        }

        void message(Span span, Set<Mark> marks) throws IOException {
            GeminiMessage message = new GeminiMessage(notices);
            if (!file.object(span, message)) {
                notices.count(Notice.Kind.UNREADABLE_LINE, "byte " + span.start());
            } else {
                turn(message, marks);
            }
        }

        void turn(GeminiMessage message, Set<Mark> marks) throws IOException {
            if (message.isModel()) {
                model(message, marks);
            } else if (message.isUser()) {
                user(message, marks);
            } else {
                note(message, marks);
            }
        }

        private void model(GeminiMessage message, Set<Mark> marks) throws IOException {
            Turn said = message.said(Role.ASSISTANT, marks);
            if (!begun && said.blocks().equals(List.of(Block.Text.of(GeminiParts.OPENING)))) {
                notices.count(Notice.Kind.INJECTED, "the opening of a converted conversation");
                return;
            }
            begun = true;
            exchange.say(message.id(), said);
            open.clear();
            for (Block block : said.blocks()) {
                if (block instanceof Block.ToolCall call) {
                    open.add(call);
                }
            }
            answer(said, message.besideCalls());
        }

        private void user(GeminiMessage message, Set<Mark> marks) throws IOException {
            Turn said = message.said(Role.USER, marks);
            answer(said, message.responses());
            if (!said.blocks().isEmpty()) {
                begun = true;
                exchange.pass(message.responses().isEmpty()
                        ? said
                        : new Turn(said.role(), said.id() + "#text", said.time(), said.model(),
                                said.usage(), said.marks(), said.blocks()));
            }
        }

        private void answer(Turn carrier, List<FunctionResponse> responses) {
            List<Block> results = new ArrayList<>();
            for (FunctionResponse response : responses) {
                results.add(response.to(callId(response)));
            }
            if (!results.isEmpty()) {
                exchange.answer(new Turn(Role.TOOL, carrier.id() + "#results", carrier.time(),
                        Optional.empty(), Usage.NONE, carrier.marks(), results));
            }
        }

        /** A response without an id belongs to the first call of its name that has none yet. */
        private String callId(FunctionResponse response) {
            for (Block.ToolCall call : open) {
                if (response.id().isEmpty()
                        ? call.name().equals(response.name()) && !exchange.answered(call.id())
                        : call.id().equals(response.id())) {
                    return call.id();
                }
            }
            return response.id();
        }

        private void note(GeminiMessage message, Set<Mark> marks) throws IOException {
            Turn said = message.said(Role.SYSTEM_NOTE, marks);
            boolean known = Set.of("info", "error", "warning").contains(message.type());
            if (known && view == View.FULL && !said.blocks().isEmpty()) {
                exchange.passLater(said);
            } else {
                notices.count(known ? Notice.Kind.BOOKKEEPING : Notice.Kind.UNKNOWN_RECORD,
                        message.type() + " " + message.id());
            }
        }
    }
}
