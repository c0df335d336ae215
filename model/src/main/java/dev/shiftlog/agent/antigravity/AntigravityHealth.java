package dev.shiftlog.agent.antigravity;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Finding;
import dev.shiftlog.agent.Findings;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Names what would keep agy from resuming a conversation, or what its log lacks. */
final class AntigravityHealth {
    private AntigravityHealth() {}

    static List<Finding> findings(Conversation conversation, SourceTree files)
            throws IOException {
        Findings findings = new Findings();
        Path databases = conversation.home().resolve("conversations");
        boolean held = files.entry(databases.resolve(conversation.id() + ".db"))
                .or(() -> files.entry(databases.resolve(conversation.id() + ".pb")))
                .isPresent();
        findings.addIf(!held, AntigravityFault.NO_DATABASE, conversation.id());
        findings.addIf(conversation.file().endsWith(AntigravityReader.CUT),
                AntigravityFault.CUT_LOG, AntigravityReader.CUT);
        Header header = Header.of(AntigravityAgent.ID, conversation.id());
        for (Notice notice : new AntigravityTranscript(conversation, files, header)
                .read(View.FULL, turn -> {})) {
            fault(notice.kind())
                    .ifPresent(fault -> findings.add(fault, notice.count(), notice.example()));
        }
        return findings.all();
    }

    private static Optional<AntigravityFault> fault(Notice.Kind kind) {
        return switch (kind) {
            case UNREADABLE_LINE, TORN_LINE -> Optional.of(AntigravityFault.UNREADABLE_LINE);
            case CALL_WITHOUT_RESULT -> Optional.of(AntigravityFault.CALL_WITHOUT_RESULT);
            case RESULT_WITHOUT_CALL -> Optional.of(AntigravityFault.RESULT_WITHOUT_CALL);
            case INCOMPLETE_RECORD, UNKNOWN_RECORD, OVERSIZED_VALUE, DUPLICATE_ID, MISSING_PARENT,
                    MISSING_FILE, OUTSIDE_VIEW, INJECTED, PROVIDER_BOUND, BOOKKEEPING ->
                Optional.empty();
        };
    }
}
