package dev.shiftlog.agent.codex;

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
import java.util.Set;
import java.util.regex.Pattern;

/** Names what would keep Codex from resuming a rollout as it was. */
final class CodexHealth {
    private static final Pattern UUID = Pattern.compile(
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Set<String> INTERACTIVE = Set.of("", "cli", "vscode");

    private final Conversation conversation;
    private final SourceTree files;
    private final String name;
    private final Findings findings = new Findings();
    private boolean paginated;
    private boolean prompted;

    CodexHealth(Conversation conversation, SourceTree files) {
        this.conversation = conversation;
        this.files = files;
        name = conversation.file().getFileName().toString();
    }

    List<Finding> findings() throws IOException {
        findings.addIf(!RolloutStore.isRollout(name), CodexFault.BAD_NAME, name);
        findings.addIf(conversation.archived(), CodexFault.ARCHIVED, name);
        try (RecordFile file = RecordFile.open(files, conversation.file(), new Notices())) {
            findings.addIf(file.startsWithMark(), CodexFault.BYTE_ORDER_MARK, name);
            findings.addIf(file.size() == 0, CodexFault.NO_META, name);
            file.lines(0, (span, whole) -> line(file, span));
        }
        findings.addIf(!prompted, CodexFault.NOT_LISTED, name);
        for (Notice notice : new CodexTranscript(conversation, files,
                new CodexReader().glance(conversation, files).header())
                .read(View.LIVE, turn -> {})) {
            paired(notice);
        }
        return findings.all();
    }

    private void line(RecordFile file, Span span) throws IOException {
        LineShape shape = new LineShape();
        String place = "byte " + span.start();
        boolean readable = file.object(span, shape);
        if (span.start() == 0) {
            meta(shape, place);
            return;
        }
        findings.addIf(!readable, CodexFault.UNREADABLE_LINE, place);
        if (!readable || shape.isBlank()) {
            return;
        }
        prompted |= shape.isPrompt();
        findings.addIf(!shape.timed(), CodexFault.NO_TIMESTAMP, place);
        findings.addIf(paginated && !shape.numbered(), CodexFault.NO_ORDINAL, place);
        findings.addIf(shape.isIncompleteItem(), CodexFault.ITEM_DROPPED, place);
        findings.addIf(shape.isUntypedMessage(), CodexFault.CONTENT_DROPPED, place);
        findings.addIf(shape.isSystem(), CodexFault.SYSTEM_ROLE, place);
        findings.addIf(shape.hasOutputObject(), CodexFault.OUTPUT_OBJECT, place);
        findings.addIf(shape.hasLongOutput(), CodexFault.LONG_OUTPUT, place);
        findings.addIf(shape.isBareReasoning(), CodexFault.BARE_REASONING, place);
    }

    private void meta(LineShape shape, String place) {
        if (!shape.isMeta()) {
            findings.add(CodexFault.NO_META, place);
            return;
        }
        paginated = shape.meta("history_mode").equals("paginated");
        for (String needed : List.of("id", "timestamp", "cwd", "originator", "cli_version")) {
            findings.addIf(shape.meta(needed).isEmpty(), CodexFault.META_INCOMPLETE, needed);
        }
        findings.addIf(!UUID.matcher(shape.meta("id")).matches(), CodexFault.ID_NOT_UUID,
                shape.meta("id"));
        findings.addIf(!shape.meta("model_provider").isEmpty(), CodexFault.PROVIDER_NAMED,
                shape.meta("model_provider"));
        findings.addIf(!INTERACTIVE.contains(shape.meta("source")), CodexFault.NOT_INTERACTIVE,
                shape.meta("source"));
    }

    private void paired(Notice notice) {
        switch (notice.kind()) {
            case CALL_WITHOUT_RESULT ->
                findings.add(CodexFault.CALL_WITHOUT_RESULT, notice.count(), notice.example());
            case RESULT_WITHOUT_CALL ->
                findings.add(CodexFault.RESULT_WITHOUT_CALL, notice.count(), notice.example());
            case MISSING_FILE ->
                findings.add(CodexFault.MISSING_PARENT, notice.count(), notice.example());
            case UNREADABLE_LINE, TORN_LINE, INCOMPLETE_RECORD, UNKNOWN_RECORD, OVERSIZED_VALUE,
                    DUPLICATE_ID, OUTSIDE_VIEW, INJECTED, PROVIDER_BOUND, BOOKKEEPING,
                    MISSING_PARENT -> {
                // Seen line by line above, or no fault.
            }
        }
    }
}
