package dev.shiftlog.agent.codex;

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

/** What head and tail of a rollout tell; the title is the first prompt as Codex shows it. */
final class CodexGlance {
    private static final int LONG_HEAD = 256 * 1024;

    private final Conversation conversation;
    private Optional<String> id = Optional.empty();
    private Optional<String> parent = Optional.empty();
    private Optional<String> folder = Optional.empty();
    private Optional<String> branch = Optional.empty();
    private Optional<String> version = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Optional<String> firstPrompt = Optional.empty();
    private Optional<String> lastPrompt = Optional.empty();
    private Optional<String> spoken = Optional.empty();
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> lastActive = Optional.empty();
    private boolean isHeadless;

    CodexGlance(Conversation conversation) {
        this.conversation = conversation;
    }

    Glance read(SourceTree files) throws IOException {
        try (RecordFile file = RecordFile.open(files, conversation.file(), new Notices())) {
            file.edges(Glance.WINDOW, (span, whole) -> line(file, span));
            if (firstPrompt.isEmpty()) {
                // Instructions and tools alone can fill the usual window.
                file.edges(LONG_HEAD, (span, whole) -> line(file, span));
            }
        }
        Header header = new Header(CodexAgent.ID, id.orElse(conversation.id()), firstPrompt,
                folder, branch, started, lastActive, model, version);
        // Without prompt events Codex lists nothing; a person still wants to see what it is.
        return new Glance(header, firstPrompt.or(() -> spoken), lastPrompt.or(() -> spoken),
                parent, isHeadless);
    }

    private void line(RecordFile file, Span span) throws IOException {
        Line line = new Line();
        file.object(span, line);
        started = started.or(() -> line.time);
        lastActive = line.time.or(() -> lastActive);
        switch (line.type) {
            case "session_meta" -> {
                id = id.or(() -> line.id);
                folder = folder.or(() -> line.cwd);
                branch = line.branch.or(() -> branch);
                version = line.version.or(() -> version);
                parent = line.parent.or(() -> parent);
                isHeadless |= line.isHeadless;
            }
            case "turn_context" -> model = line.model.or(() -> model);
            case "event_msg" -> {
                Optional<String> prompt = line.prompt();
                firstPrompt = firstPrompt.or(() -> prompt);
                lastPrompt = prompt.or(() -> lastPrompt);
            }
            case "response_item" -> spoken = spoken.or(line::spoken);
            default -> {
                // The rest is for the transcript.
            }
        }
    }

    /** The fields of one line that a listing shows. */
    private static final class Line implements Fields.Handler {
        private String type = "";
        private String event = "";
        private Optional<Instant> time = Optional.empty();
        private Optional<String> id = Optional.empty();
        private Optional<String> cwd = Optional.empty();
        private Optional<String> branch = Optional.empty();
        private Optional<String> version = Optional.empty();
        private Optional<String> model = Optional.empty();
        private Optional<String> parent = Optional.empty();
        private Optional<String> said = Optional.empty();
        private String role = "";
        private boolean isHeadless;

        @Override
        public void field(String name, Fields value) throws IOException {
            switch (name) {
                case "type" -> type = value.text();
                case "timestamp" -> time = value.time();
                case "payload" -> value.each(this::payload);
                default -> {
                    // Bookkeeping.
                }
            }
        }

        private void payload(String name, Fields value) throws IOException {
            switch (name) {
                case "type" -> event = value.text();
                case "id" -> id = some(value);
                case "cwd" -> cwd = some(value);
                case "cli_version" -> version = some(value);
                case "model" -> model = some(value);
                case "message" -> said = some(value);
                case "git" -> value.each((field, content) -> {
                    if (field.equals("branch")) {
                        branch = some(content);
                    }
                });
                case "source" -> {
                    isHeadless = value.isText() && value.text().equals("exec");
                    value.each(this::source);
                }
                case "role" -> role = value.text();
                case "item", "content" -> item(name, value);
                default -> {
                    // Not shown.
                }
            }
        }

        /** A sub-agent's rollout names the thread that spawned it, at some depth. */
        private void source(String name, Fields value) throws IOException {
            if (name.equals("parent_thread_id")) {
                parent = some(value);
            } else {
                value.each(this::source);
            }
        }

        private void item(String name, Fields value) throws IOException {
            if (name.equals("item")) {
                value.each(this::item);
            } else if (name.equals("type")) {
                event = value.text();
            } else if (name.equals("content")) {
                value.elements(part -> part.each((field, content) -> {
                    if (field.equals("text") && said.isEmpty()) {
                        said = some(content);
                    }
                }));
            }
        }

        private static Optional<String> some(Fields value) throws IOException {
            return Optional.of(value.text()).filter(text -> !text.isBlank());
        }

        private Optional<String> spoken() {
            return role.equals("user")
                    ? said.filter(text -> !InjectedText.isInjected(text))
                    : Optional.empty();
        }

        private Optional<String> prompt() {
            return event.equals("user_message") || event.equals("UserMessage")
                    ? said
                    : Optional.empty();
        }
    }
}
