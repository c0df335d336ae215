package dev.shiftlog.agent.gemini;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Finding;
import dev.shiftlog.agent.Findings;
import dev.shiftlog.agent.Retention;
import dev.shiftlog.record.Fields;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.Span;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names what would keep Gemini from resuming a conversation as it was. */
final class GeminiHealth {
    private static final Set<String> TYPES = Set.of("user", "gemini", "info", "error", "warning");

    private final Conversation conversation;
    private final SourceTree files;
    private final Findings findings = new Findings();
    private final Map<Long, Character> kinds = new HashMap<>();
    private final Header header = new Header();
    private boolean said;
    private boolean besideCalls;
    private Optional<Turn> last = Optional.empty();

    GeminiHealth(Conversation conversation, SourceTree files) {
        this.conversation = conversation;
        this.files = files;
    }

    List<Finding> findings() throws IOException {
        String name = conversation.file().getFileName().toString();
        boolean legacy = name.endsWith(".json");
        findings.addIf(!name.startsWith("session-"), GeminiFault.BAD_NAME, name);
        try (RecordFile file = RecordFile.open(files, conversation.file(), new Notices())) {
            findings.addIf(file.startsWithMark(), GeminiFault.BYTE_ORDER_MARK, name);
            if (legacy) {
                file.object(file.whole(), header);
            } else {
                file.lines(0, (span, whole) -> line(file, span, whole));
            }
        }
        header(name, legacy);
        turns();
        return findings.all();
    }

    private void line(RecordFile file, Span span, boolean whole) throws IOException {
        MessageShape shape = new MessageShape();
        String place = "byte " + span.start();
        boolean first = span.start() == 0;
        boolean readable = file.object(span, (name, value) -> {
            if (first) {
                header.field(name, value);
            } else {
                shape.field(name, value);
            }
        });
        findings.addIf(!readable, GeminiFault.UNREADABLE_LINE, place);
        findings.addIf(!whole, GeminiFault.NO_FINAL_NEWLINE, place);
        if (readable && !first) {
            message(shape, place);
        }
    }

    private void message(MessageShape shape, String place) {
        if (shape.isMessage()) {
            findings.addIf(shape.id() == 0, GeminiFault.NO_ID, place);
            findings.addIf(shape.type().isEmpty(), GeminiFault.NO_TYPE, place);
            findings.addIf(!shape.type().isEmpty() && !TYPES.contains(shape.type()),
                    GeminiFault.UNKNOWN_TYPE, shape.type() + ", " + place);
            findings.addIf(shape.isCommandLike(), GeminiFault.COMMAND_LIKE_PROMPT, place);
            findings.addIf(shape.unnamedCalls(), GeminiFault.NO_CALL_ID, place);
            findings.addIf(shape.isResponse() && besideCalls, GeminiFault.DOUBLED_RESULTS, place);
            besideCalls = shape.answersBesideCalls() || besideCalls && !shape.isResponse();
            if (shape.id() != 0 && !shape.type().isEmpty()) {
                Character before = kinds.put(shape.id(), shape.type().charAt(0));
                findings.addIf(before != null && before != shape.type().charAt(0),
                        GeminiFault.DUPLICATE_ID, place);
            }
        }
    }

    private void header(String name, boolean legacy) throws IOException {
        if (!header.known) {
            findings.add(GeminiFault.NO_HEADER, name);
            return;
        }
        findings.addIf(header.sessionId.isEmpty(), GeminiFault.NO_SESSION_ID, name);
        findings.addIf(!header.hashed, GeminiFault.NO_PROJECT_HASH, name);
        findings.addIf(header.kind.equals("subagent"), GeminiFault.SUB_AGENT, name);
        findings.addIf(!legacy && header.sessionId.length() >= 8
                && GeminiReader.suffix(name).equals(header.sessionId.substring(0, 8)),
                GeminiFault.DELETED_AFTER_RESUME, name);
        findings.addIf(isExpired(), GeminiFault.EXPIRED,
                header.lastUpdated.map(Instant::toString).orElse(""));
    }

    private boolean isExpired() throws IOException {
        Optional<Retention> retention = GeminiRetention.read(conversation.home(), files);
        return retention.isPresent() && header.lastUpdated
                .map(last -> last.plus(Duration.ofDays(retention.get().days())).isBefore(Instant.now()))
                .orElse(false);
    }

    private void turns() throws IOException {
        List<Notice> notices = new GeminiReader().open(conversation, files)
                .read(View.LIVE,
                        this::turn);
        findings.addIf(!said, GeminiFault.NOTHING_SAID,
                conversation.file().getFileName().toString());
        for (Notice notice : notices) {
            if (notice.kind() == Notice.Kind.CALL_WITHOUT_RESULT) {
                findings.add(GeminiFault.CALL_WITHOUT_RESULT, notice.count(), notice.example());
            } else if (notice.kind() == Notice.Kind.RESULT_WITHOUT_CALL) {
                findings.add(GeminiFault.RESULT_WITHOUT_CALL, notice.count(), notice.example());
            }
        }
        last.filter(turn -> turn.role() == Role.TOOL)
                .ifPresent(
                        turn -> findings.add(GeminiFault.ENDS_WITH_RESULT, turn.id()));
    }

    private void turn(Turn turn) {
        last = Optional.of(turn);
        said |= turn.role() != Role.SYSTEM_NOTE;
    }

    /** What the first line must hold. */
    private static final class Header implements Fields.Handler {
        private boolean known;
        private boolean hashed;
        private String sessionId = "";
        private String kind = "";
        private Optional<Instant> lastUpdated = Optional.empty();

        @Override
        public void field(String name, Fields value) throws IOException {
            switch (name) {
                case "sessionId" -> {
                    known = true;
                    sessionId = value.text();
                }
                case "projectHash" -> {
                    known = true;
                    hashed = value.isText();
                }
                case "kind" -> kind = value.text();
                case "lastUpdated" -> lastUpdated = value.time();
                default -> {
                    // Not needed.
                }
            }
        }
    }
}
