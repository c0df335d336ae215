package dev.shiftlog.agent;

import static java.util.stream.Collectors.joining;

import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.Usage;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All that a reader finds below a home, as text that a person can check. */
final class TranscriptText {
    private static final SourceTree FILES = new LocalFiles();

    private final StringBuilder out = new StringBuilder();
    private final ConversationReader reader;

    private TranscriptText(ConversationReader reader) {
        this.reader = reader;
    }

    static String of(ConversationReader reader, Path home) throws IOException {
        TranscriptText text = new TranscriptText(reader);
        for (Conversation conversation : reader.find(home, FILES)) {
            text.conversation(conversation);
        }
        return text.out.toString();
    }

    private void conversation(Conversation conversation) throws IOException {
        Glance glance = reader.glance(conversation, FILES);
        line("== " + conversation.id() + (conversation.archived() ? " archived" : ""));
        line("title: " + glance.header().title().orElse("-"));
        line("prompts: " + glance.firstPrompt().orElse("-") + " ... "
                + glance.lastPrompt().orElse("-"));
        line("where: " + glance.header().folder().orElse("-") + " on "
                + glance.header().branch().orElse("-"));
        line("when: " + glance.header().started().map(Object::toString).orElse("-") + " to "
                + glance.header().lastActive().map(Object::toString).orElse("-"));
        line("with: " + glance.header().model().orElse("-") + ", "
                + glance.header().agentVersion().orElse("-"));
        for (View view : View.values()) {
            line("-- " + view);
            List<Notice> notices = reader.open(conversation, FILES).read(view, this::turn);
            notices.forEach(notice -> line("notice: " + notice.count() + " " + notice.kind() + ": "
                    + notice.example()));
        }
        line("-- CHECK");
        for (Finding finding : reader.check(conversation, FILES)) {
            line(finding.fault().severity() + " " + finding.count() + " "
                    + finding.fault().name() + " (" + finding.place() + ")");
        }
        line("");
    }

    private void turn(Turn turn) throws IOException {
        line(turn.role() + " " + turn.id() + turn.time().map(time -> " " + time).orElse("")
                + turn.model().map(model -> " " + model).orElse("")
                + (turn.usage().equals(Usage.NONE) ? "" : " " + turn.usage().total() + " tokens")
                + turn.marks().stream().map(mark -> " " + mark).sorted().collect(joining()));
        for (Block block : turn.blocks()) {
            block("  ", block);
        }
    }

    private void block(String indent, Block block) throws IOException {
        switch (block) {
            case Block.Text text -> line(indent + "text: " + shown(text.text()));
            case Block.Reasoning text -> line(indent + "reasoning: " + shown(text.text()));
            case Block.Image image ->
                line(indent + "image: " + image.mediaType() + " " + shown(image.base64()));
            case Block.Unknown unknown ->
                line(indent + "unknown " + unknown.kind() + ": " + shown(unknown.json()));
            case Block.ToolCall call -> line(indent + "call " + call.id() + ": " + call.name() + " "
                    + JsonWriter.line(call.arguments()));
            case Block.ToolResult result -> {
                line(indent + "result " + result.callId() + ": " + result.outcome());
                for (Block.Part part : result.parts()) {
                    block(indent + "  ", part);
                }
            }
        }
    }

    private static String shown(Passage passage) throws IOException {
        String text = passage.text();
        return text.length() > 300
                ? text.substring(0, 300).replace("\n", "\\n") + "... " + text.length()
                : text.replace("\n", "\\n");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
