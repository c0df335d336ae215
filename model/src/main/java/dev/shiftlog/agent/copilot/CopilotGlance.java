package dev.shiftlog.agent.copilot;

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

/** What head and tail of the events and the workspace beside them tell. */
final class CopilotGlance {
    private final Conversation conversation;
    private Optional<String> folder = Optional.empty();
    private Optional<String> branch = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Optional<String> version = Optional.empty();
    private Optional<String> firstPrompt = Optional.empty();
    private Optional<String> lastPrompt = Optional.empty();
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> lastActive = Optional.empty();

    CopilotGlance(Conversation conversation) {
        this.conversation = conversation;
    }

    Glance read(SourceTree files) throws IOException {
        try (RecordFile file = RecordFile.open(files, conversation.file(), new Notices())) {
            file.edges(Glance.WINDOW, (span, whole) -> line(file, span));
        }
        Workspace workspace = Workspace.beside(conversation.file(), files);
        Header header = new Header(CopilotAgent.ID, conversation.id(),
                workspace.get("name").or(() -> firstPrompt), workspace.get("cwd").or(() -> folder),
                workspace.get("branch").or(() -> branch), started, lastActive, model, version);
        return Glance.of(header, firstPrompt, lastPrompt);
    }

    private void line(RecordFile file, Span span) throws IOException {
        Line line = new Line();
        file.object(span, line);
        started = started.or(() -> line.started).or(() -> line.time);
        lastActive = line.time.or(() -> lastActive);
        folder = folder.or(() -> line.folder);
        branch = line.branch.or(() -> branch);
        model = line.model.or(() -> model);
        version = line.version.or(() -> version);
        if (line.type.equals("user.message") && !line.subAgent) {
            firstPrompt = firstPrompt.or(() -> line.said);
            lastPrompt = line.said.or(() -> lastPrompt);
        }
    }

    /** The fields of one event that a listing shows. */
    private static final class Line implements Fields.Handler {
        private String type = "";
        private boolean subAgent;
        private Optional<String> folder = Optional.empty();
        private Optional<String> branch = Optional.empty();
        private Optional<String> model = Optional.empty();
        private Optional<String> version = Optional.empty();
        private Optional<String> said = Optional.empty();
        private Optional<Instant> time = Optional.empty();
        private Optional<Instant> started = Optional.empty();

        @Override
        public void field(String name, Fields value) throws IOException {
            switch (name) {
                case "type" -> type = value.text();
                case "timestamp" -> time = value.time();
                case "agentId" -> subAgent = value.isText();
                case "data" -> value.each(this::data);
                default -> {
                    // Links.
                }
            }
        }

        private void data(String name, Fields value) throws IOException {
            switch (name) {
                case "content" -> said = some(value);
                case "model", "newModel", "selectedModel" -> model = some(value).or(() -> model);
                case "copilotVersion" -> version = some(value);
                case "startTime" -> started = value.time();
                case "context" -> value.each((field, content) -> {
                    if (field.equals("cwd")) {
                        folder = some(content);
                    } else if (field.equals("branch")) {
                        branch = some(content);
                    }
                });
                default -> {
                    // Not shown.
                }
            }
        }

        private static Optional<String> some(Fields value) throws IOException {
            return Optional.of(value.text()).filter(text -> !text.isBlank());
        }
    }
}
