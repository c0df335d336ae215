package dev.shiftlog.agent.claude;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.RecordFile.Remembered;
import dev.shiftlog.record.Span;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Exchange;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The turns of a Claude conversation: the live chain, or all records in the order of the file. */
record ClaudeTranscript(Conversation conversation, SourceTree files, Header header,
        Remembered<LiveChain> firstPass) implements Transcript {
    ClaudeTranscript(Conversation conversation, SourceTree files, Header header) {
        this(conversation, files, header, new Remembered<>());
    }

    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        Notices notices = new Notices();
        try (RecordFile file = RecordFile.open(files, conversation.file(), notices)) {
            LiveChain chain = firstPass.of(file, notices, LiveChain::of);
            Pass pass = new Pass(file, view, sink, notices);
            switch (view) {
                case LIVE -> pass.live(chain.index(), chain);
                case FULL -> pass.full(chain.index(), chain);
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
            ClaudeIndex index = new ClaudeIndex(notices);
            Pass pass = new Pass(file, View.LIVE, sink, notices);
            file.lines(pass::linked, (span, ended, read) -> {
                index.line(span, ended, read.map(LinkedRecord::links));
                if (read.isPresent() && read.get().links().inTree()) {
                    pass.turn(read.get().record(), EnumSet.noneOf(Mark.class));
                }
            });
            pass.exchange.close();
            index.resolve();
            return LiveChain.of(index, file, notices).isWholeFile();
        }
    }

    private void subAgent(Path agent, TurnSink sink, Notices notices) throws IOException {
        try (RecordFile file = RecordFile.open(files, agent, notices)) {
            ClaudeIndex index = ClaudeIndex.of(file, notices);
            Pass pass = new Pass(file, View.FULL, sink, notices);
            for (int record = 0; record < index.size(); record++) {
                pass.record(index.span(record, file), EnumSet.of(Mark.SIDE_CHAIN));
            }
            pass.aside.close();
        }
    }

    /** The second pass. */
    private final class Pass {
        private final RecordFile file;
        private final View view;
        private final Exchange exchange;
        private final Exchange aside;
        private final Notices notices;
        private final PersistedOutput persisted;

        Pass(RecordFile file, View view, TurnSink sink, Notices notices) {
            this.file = file;
            this.view = view;
            exchange = new Exchange(sink, notices);
            aside = new Exchange(sink, notices);
            this.notices = notices;
            persisted = new PersistedOutput(
                    conversation.file().resolveSibling(conversation.id()), files, notices);
        }

        void live(ClaudeIndex index, LiveChain chain) throws IOException {
            for (int place = 0; place < chain.size(); place++) {
                record(index.span(chain.record(place), file), EnumSet.noneOf(Mark.class));
            }
            exchange.close();
            for (int record = 0; record < index.size(); record++) {
                if (!chain.isLive(record)) {
                    notices.count(Notice.Kind.OUTSIDE_VIEW, "record " + record);
                }
            }
        }

        /** The file's order, except that the live chain keeps its own in the places it takes. */
        void full(ClaudeIndex index, LiveChain chain) throws IOException {
            int next = 0;
            for (int record = 0; record < index.size(); record++) {
                int shown = chain.isLive(record) ? chain.record(next++) : record;
                record(index.span(shown, file), marks(shown, index, chain));
            }
            aside.close();
            exchange.close();
        }

        private static Set<Mark> marks(int record, ClaudeIndex index, LiveChain chain) {
            if (index.is(record, RecordLinks.SIDE)) {
                return EnumSet.of(Mark.SIDE_CHAIN);
            }
            if (chain.isLive(record)) {
                return EnumSet.noneOf(Mark.class);
            }
            return EnumSet.of(chain.isCompacted(record) ? Mark.COMPACTED : Mark.ABANDONED);
        }

        /** Side chains run between a call and its result, so they are put together apart. */
        private Exchange of(Set<Mark> marks) throws IOException {
            if (marks.contains(Mark.SIDE_CHAIN) || marks.contains(Mark.ABANDONED)) {
                return aside;
            }
            aside.close();
            return exchange;
        }

        private ClaudeRecord unread(RecordFile from) {
            return new ClaudeRecord(new ClaudeBlocks(from, persisted, notices));
        }

        LinkedRecord linked(RecordFile from) {
            return new LinkedRecord(new RecordLinks(), unread(from));
        }

        void record(Span span, Set<Mark> marks) throws IOException {
            ClaudeRecord record = unread(file);
            if (!file.object(span, record)) {
                notices.count(Notice.Kind.UNREADABLE_LINE, "byte " + span.start());
            } else {
                turn(record, marks);
            }
        }

        void turn(ClaudeRecord record, Set<Mark> marks) throws IOException {
            if (record.isFiller()) {
                notices.count(Notice.Kind.INJECTED, record.describe());
            } else if (record.isAssistant()) {
                of(marks).say(record.messageKey(), record.assistant(marks));
            } else if (record.isUser()) {
                user(record, marks);
            } else {
                note(record, marks);
            }
        }

        private void user(ClaudeRecord record, Set<Mark> marks) throws IOException {
            Optional<Turn> results = record.results(marks);
            if (results.isPresent()) {
                of(marks).answer(results.get());
            }
            Optional<Turn> said = record.user(marks);
            if (said.isPresent()) {
                of(marks).pass(said.get());
            } else if (results.isEmpty()) {
                notices.count(Notice.Kind.INCOMPLETE_RECORD, record.describe());
            }
        }

        private void note(ClaudeRecord record, Set<Mark> marks) throws IOException {
            Optional<Turn> said = record.isAttachment() ? Optional.empty() : record.note(marks);
            if (view == View.FULL && said.isPresent()) {
                of(marks).pass(said.get());
            } else {
                notices.count(
                        record.isAttachment()
                                ? Notice.Kind.INJECTED
                                : Notice.Kind.BOOKKEEPING,
                        record.describe());
            }
        }
    }
}
