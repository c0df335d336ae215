package dev.shiftlog.agent.claude;

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
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a session file as Claude Code does, from which {@code claude --resume} goes on. */
final class ClaudeWriter implements ConversationWriter {
    private static final Set<Holds> HOLDS = EnumSet.of(Holds.SEVERAL_TEXTS, Holds.SEVERAL_RESULT_TEXTS,
            Holds.TEXT_AFTER_CALLS, Holds.IMAGES_OF_RESULTS, Holds.IMAGES_OF_FAILURES);
    private static final Shape SHAPE = new Shape("Claude Code", HOLDS, _ -> false, Optional.empty(),
            Outputs.ALL, Outcomes.FLAGGED);

    @Override
    public Transcript fit(Transcript transcript, Target target, Tally tally) {
        return new Fitted(transcript, SHAPE, tally);
    }

    @Override
    public List<String> habits() {
        return List.of("Claude Code finds it only from the folder it was made for",
                "where the last turn is not the model's, Claude Code adds the line \"No response requested.\"",
                "Claude Code deletes sessions that were not used for 30 days");
    }

    @Override
    public Conversation write(Transcript fitted, Target target, SourceTree files, Sink sink)
            throws IOException {
        Path file = target.home()
                .resolve("projects")
                .resolve(ProjectFolder.name(target.folder().toString()))
                .resolve(target.id() + ".jsonl");
        try (JsonLines lines = new JsonLines(sink.create(file))) {
            ClaudeRecords records = new ClaudeRecords(lines, target);
            fitted.read(View.LIVE, records);
            records.end();
        }
        return new Conversation("claude", target.id(), target.home(), file, 0, target.now(), false,
                List.of());
    }
}
