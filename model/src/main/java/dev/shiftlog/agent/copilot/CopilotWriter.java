package dev.shiftlog.agent.copilot;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.ConversationWriter;
import dev.shiftlog.agent.Sink;
import dev.shiftlog.agent.Target;
import dev.shiftlog.agent.writing.Fitted;
import dev.shiftlog.agent.writing.JsonLines;
import dev.shiftlog.agent.writing.Outputs;
import dev.shiftlog.agent.writing.Shape;
import dev.shiftlog.agent.writing.Shape.Holds;
import dev.shiftlog.agent.writing.Shape.Outcomes;
import dev.shiftlog.agent.writing.Times;
import dev.shiftlog.json.Json;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a session's events, which keep ids and dates; the tool's own importer would not. */
final class CopilotWriter implements ConversationWriter {
    private static final int LONGEST_NAME = 100;
    private static final Set<Holds> HOLDS = EnumSet.of(Holds.REASONING, Holds.MODEL);
    private static final Shape SHAPE = new Shape("Copilot CLI", HOLDS, _ -> false, Optional.empty(),
            Outputs.ALL, Outcomes.FLAGGED);

    @Override
    public Transcript fit(Transcript transcript, Target target, Tally tally) {
        return new Fitted(transcript, SHAPE, tally);
    }

    @Override
    public List<String> habits() {
        return List.of("Copilot CLI changes into the conversation's folder when it resumes it",
                "where it does not fit the model, Copilot CLI leaves out the oldest answers when it sends it",
                "Copilot CLI puts the words \"Attached image\" before each picture of a prompt");
    }

    @Override
    public Conversation write(Transcript fitted, Target target, SourceTree files, Sink sink)
            throws IOException {
        Path folder = target.home().resolve("session-state").resolve(target.id());
        try (OutputStream workspace = sink.create(folder.resolve("workspace.yaml"))) {
            workspace.write(workspace(target).getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("events.jsonl");
        try (JsonLines lines = new JsonLines(sink.create(file))) {
            CopilotEvents events = new CopilotEvents(lines, target);
            events.header();
            fitted.read(View.LIVE, events);
        }
        return new Conversation("copilot", target.id(), target.home(), file, 0, target.now(), false,
                List.of());
    }

    /** JSON texts are YAML texts too: quoted and escaped, whatever they hold. */
    private static String workspace(Target target) throws IOException {
        StringBuilder yaml = new StringBuilder();
        yaml.append("id: ").append(target.id()).append('\n');
        yaml.append("cwd: ").append(quoted(target.folder().toString())).append('\n');
        if (target.branch().isPresent()) {
            yaml.append("branch: ").append(quoted(target.branch().get())).append('\n');
        }
        String name = target.title().map(CopilotWriter::name).orElse("");
        if (!name.isEmpty()) {
            yaml.append("name: ").append(quoted(name)).append("\nuser_named: true\n");
        }
        yaml.append("summary_count: 0\n");
        yaml.append("created_at: ").append(Times.text(target.now())).append('\n');
        yaml.append("updated_at: ").append(Times.text(target.now())).append('\n');
        return yaml.toString();
    }

    private static String quoted(String text) throws IOException {
        return JsonLines.text(Json.of(text));
    }

    /** A name that the tool takes: no quotes, no control characters, at most 100 characters. */
    static String name(String title) {
        String plain = title.replace('"', '\'').replaceAll("\\p{Cntrl}+", " ").strip();
        int end = Math.min(LONGEST_NAME, plain.length());
        if (end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(0, end).strip();
    }
}
