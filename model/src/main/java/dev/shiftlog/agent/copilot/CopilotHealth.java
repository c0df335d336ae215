package dev.shiftlog.agent.copilot;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Finding;
import dev.shiftlog.agent.Findings;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.Span;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.List;

/** Names what would keep Copilot from resuming a session: one bad event is enough. */
final class CopilotHealth {
    private final Conversation conversation;
    private final SourceTree files;
    private final Findings findings = new Findings();
    private boolean started;

    CopilotHealth(Conversation conversation, SourceTree files) {
        this.conversation = conversation;
        this.files = files;
    }

    List<Finding> findings() throws IOException {
        try (RecordFile file = RecordFile.open(files, conversation.file(), new Notices())) {
            file.lines(0, (span, whole) -> line(file, span));
        }
        findings.addIf(!started, CopilotFault.NO_START, conversation.id());
        Workspace workspace = Workspace.beside(conversation.file(), files);
        findings.addIf(!workspace.present(), CopilotFault.NO_WORKSPACE, conversation.id());
        findings.addIf(
                workspace.present()
                        && (!workspace.readable() || workspace.get("id").isEmpty()),
                CopilotFault.WORKSPACE_BROKEN, "workspace.yaml");
        for (Notice notice : new CopilotReader().open(conversation, files)
                .read(View.FULL,
                        turn -> {})) {
            if (notice.kind() == Notice.Kind.CALL_WITHOUT_RESULT) {
                findings.add(CopilotFault.CALL_WITHOUT_RESULT, notice.count(), notice.example());
            } else if (notice.kind() == Notice.Kind.RESULT_WITHOUT_CALL) {
                findings.add(CopilotFault.RESULT_WITHOUT_CALL, notice.count(), notice.example());
            }
        }
        return findings.all();
    }

    private void line(RecordFile file, Span span) throws IOException {
        EventShape shape = new EventShape();
        String place = "byte " + span.start();
        if (!file.object(span, shape)) {
            findings.add(CopilotFault.UNREADABLE_LINE, place);
        } else if (!shape.isBlank()) {
            started |= shape.isStart();
            shape.fault().ifPresent(fault -> findings.add(fault, place));
        }
    }
}
