package dev.shiftlog.agent.claude;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.record.Fields;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.Span;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notices;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What head and tail of a file tell; titles as Claude's own picker chooses them. */
final class ClaudeGlance {
    /** What Claude calls itself where no person sits before it; its picker goes by the first it finds. */
    private static final String HEADLESS = "sdk-";

    private final Conversation conversation;
    private Optional<String> entrypoint = Optional.empty();
    private Optional<String> customTitle = Optional.empty();
    private Optional<String> aiTitle = Optional.empty();
    private Optional<String> summary = Optional.empty();
    private Optional<String> notedPrompt = Optional.empty();
    private Optional<String> firstPrompt = Optional.empty();
    private Optional<String> lastPrompt = Optional.empty();
    private Optional<String> folder = Optional.empty();
    private Optional<String> branch = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Optional<String> version = Optional.empty();
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> lastActive = Optional.empty();

    ClaudeGlance(Conversation conversation) {
        this.conversation = conversation;
    }

    Glance read(SourceTree files) throws IOException {
        try (RecordFile file = RecordFile.open(files, conversation.file(), new Notices())) {
            file.edges(Glance.WINDOW, (span, whole) -> line(file, span));
        }
        Optional<String> title = customTitle.or(() -> aiTitle)
                .or(() -> summary)
                .or(() -> notedPrompt)
                .or(() -> firstPrompt);
        Header header = new Header(ClaudeAgent.ID, conversation.id(), title, folder, branch,
                started, lastActive, model, version);
        return new Glance(header, firstPrompt, notedPrompt.or(() -> lastPrompt), Optional.empty(),
                entrypoint.filter(name -> name.startsWith(HEADLESS)).isPresent());
    }

    private void line(RecordFile file, Span span) throws IOException {
        Line line = new Line();
        file.object(span, line);
        if (line.sideChain) {
            return;
        }
        customTitle = line.customTitle.or(() -> customTitle);
        aiTitle = line.aiTitle.or(() -> aiTitle);
        summary = line.summary.or(() -> summary);
        notedPrompt = line.notedPrompt.or(() -> notedPrompt);
        folder = folder.or(() -> line.folder);
        branch = line.branch.filter(name -> !name.isEmpty() && !name.equals("HEAD"))
                .or(() -> branch);
        version = line.version.or(() -> version);
        entrypoint = entrypoint.or(() -> line.entrypoint);
        model = line.model.filter(name -> !name.startsWith("<")).or(() -> model);
        if (line.isTurn()) {
            // The order of the file is not that of time.
            started = line.time.filter(time -> started.isEmpty() || time.isBefore(started.get()))
                    .or(() -> started);
            lastActive = line.time
                    .filter(time -> lastActive.isEmpty() || time.isAfter(lastActive.get()))
                    .or(() -> lastActive);
        }
        if (line.isPrompt()) {
            firstPrompt = firstPrompt.or(() -> line.said);
            lastPrompt = line.said;
        }
    }

    /** The fields of one line that a listing shows. */
    private static final class Line implements Fields.Handler {
        private String type = "";
        private Optional<String> customTitle = Optional.empty();
        private Optional<String> aiTitle = Optional.empty();
        private Optional<String> summary = Optional.empty();
        private Optional<String> notedPrompt = Optional.empty();
        private Optional<String> folder = Optional.empty();
        private Optional<String> branch = Optional.empty();
        private Optional<String> model = Optional.empty();
        private Optional<String> version = Optional.empty();
        private Optional<String> entrypoint = Optional.empty();
        private Optional<String> said = Optional.empty();
        private Optional<Instant> time = Optional.empty();
        private boolean sideChain;
        private boolean injected;

        @Override
        public void field(String name, Fields value) throws IOException {
            switch (name) {
                case "type" -> type = value.text();
                case "customTitle" -> customTitle = some(value);
                case "aiTitle" -> aiTitle = some(value);
                case "summary" -> summary = some(value);
                case "lastPrompt" -> notedPrompt = some(value);
                case "cwd" -> folder = some(value);
                case "gitBranch" -> branch = some(value);
                case "version" -> version = some(value);
                case "entrypoint" -> entrypoint = some(value);
                case "timestamp" -> time = value.time();
                case "isSidechain" -> sideChain = value.isTrue();
                case "isMeta", "isCompactSummary" -> injected |= value.isTrue();
                case "message" -> value.each(this::messageField);
                default -> {
                    // Not shown.
                }
            }
        }

        private void messageField(String name, Fields value) throws IOException {
            if (name.equals("model")) {
                model = some(value);
            } else if (name.equals("content") && value.isText()) {
                said = some(value);
            } else if (name.equals("content")) {
                value.elements(block -> block.each((field, text) -> {
                    if (field.equals("text") && said.isEmpty()) {
                        said = some(text);
                    }
                }));
            }
        }

        private static Optional<String> some(Fields value) throws IOException {
            return Optional.of(value.text()).filter(text -> !text.isBlank());
        }

        private boolean isTurn() {
            return type.equals("user") || type.equals("assistant");
        }

        private boolean isPrompt() {
            return type.equals("user") && !injected
                    && said.filter(text -> !ClaudeRecord.isWrapper(text)).isPresent();
        }
    }
}
