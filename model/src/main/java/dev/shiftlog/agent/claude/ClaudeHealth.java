package dev.shiftlog.agent.claude;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Finding;
import dev.shiftlog.agent.Findings;
import dev.shiftlog.record.Key;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.Span;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names what would keep Claude from resuming a conversation as it was. */
final class ClaudeHealth {
    private final Conversation conversation;
    private final SourceTree files;
    private final Findings findings = new Findings();
    private final Set<Long> calls = new HashSet<>();
    private Optional<RecordShape> above = Optional.empty();
    private boolean resumable;
    private boolean rooted;
    private boolean hidden;
    private Optional<Turn> lastTurn = Optional.empty();

    ClaudeHealth(Conversation conversation, SourceTree files) {
        this.conversation = conversation;
        this.files = files;
    }

    List<Finding> findings() throws IOException {
        try (RecordFile file = RecordFile.open(files, conversation.file(), new Notices())) {
            file.lines(0, (span, whole) -> line(file, span, whole));
        }
        findings.addIf(!resumable, ClaudeFault.NOTHING_TO_RESUME,
                conversation.file().getFileName().toString());
        findings.addIf(hidden, ClaudeFault.HIDDEN, "entrypoint");
        live();
        return findings.all();
    }

    private void line(RecordFile file, Span span, boolean whole) throws IOException {
        RecordShape shape = new RecordShape();
        String place = "byte " + span.start();
        if (!file.object(span, shape)) {
            findings.add(whole ? ClaudeFault.UNREADABLE_LINE : ClaudeFault.TORN_LINE, place);
        } else if (shape.isTurn() && !shape.sideChain()) {
            turn(shape, place);
        } else if (shape.isNameless()) {
            findings.add(ClaudeFault.NO_TYPE, place);
        } else if (shape.isRoot() && shape.isBoundary()) {
            rooted = false;
        }
    }

    private void turn(RecordShape shape, String place) {
        resumable |= shape.timed();
        hidden |= !rooted && above.isEmpty() && shape.byProgram();
        findings.addIf(!shape.timed(), ClaudeFault.NO_TIMESTAMP, place);
        findings.addIf(shape.id() == Key.NONE, ClaudeFault.NO_UUID, place);
        findings.addIf(shape.isRoot() && rooted, ClaudeFault.SEVERAL_ROOTS, place);
        rooted |= shape.isRoot();
        if (shape.message() == RecordShape.Content.NO_MESSAGE) {
            findings.add(ClaudeFault.NO_MESSAGE, place);
        } else if (shape.message() == RecordShape.Content.NONE) {
            findings.add(ClaudeFault.NO_CONTENT, place);
        } else if (shape.isAssistant()) {
            assistant(shape, place);
        }
        above = Optional.of(shape);
    }

    private void assistant(RecordShape shape, String place) {
        findings.addIf(shape.message() == RecordShape.Content.TEXT, ClaudeFault.TEXT_FOR_BLOCKS, place);
        findings.addIf(!shape.hasModel(), ClaudeFault.NO_MODEL, place);
        findings.addIf(shape.messageId() == Key.NONE, ClaudeFault.NO_MESSAGE_ID, place);
        findings.addIf(shape.unsigned(), ClaudeFault.UNSIGNED_THINKING, place);
        findings.addIf(shape.splits(above), ClaudeFault.SPLIT_TURN, place);
        for (long call : shape.calls()) {
            findings.addIf(!calls.add(call), ClaudeFault.DUPLICATE_CALL_ID, place);
        }
    }

    private void live() throws IOException {
        List<Notice> notices = new ClaudeReader().open(conversation, files)
                .read(View.LIVE, turn -> lastTurn = Optional.of(turn));
        for (Notice notice : notices) {
            fault(notice.kind())
                    .ifPresent(fault -> findings.add(fault, notice.count(), notice.example()));
        }
        lastTurn.ifPresent(last -> {
            findings.addIf(last.role() == Role.USER && !last.blocks().isEmpty(),
                    ClaudeFault.ENDS_WITH_PROMPT, last.id());
            findings.addIf(last.role() == Role.TOOL, ClaudeFault.ENDS_WITH_RESULT, last.id());
        });
    }

    private static Optional<ClaudeFault> fault(Notice.Kind kind) {
        return switch (kind) {
            case CALL_WITHOUT_RESULT -> Optional.of(ClaudeFault.CALL_WITHOUT_RESULT);
            case RESULT_WITHOUT_CALL -> Optional.of(ClaudeFault.RESULT_WITHOUT_CALL);
            case MISSING_PARENT -> Optional.of(ClaudeFault.MISSING_PARENT);
            case MISSING_FILE -> Optional.of(ClaudeFault.MISSING_OUTPUT);
            case UNREADABLE_LINE, TORN_LINE, INCOMPLETE_RECORD, UNKNOWN_RECORD, OVERSIZED_VALUE,
                    DUPLICATE_ID, OUTSIDE_VIEW, INJECTED, PROVIDER_BOUND, BOOKKEEPING ->
                Optional.empty();
        };
    }
}
