package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.ConversationWriter;
import dev.shiftlog.agent.Sink;
import dev.shiftlog.agent.Target;
import dev.shiftlog.agent.writing.Fitted;
import dev.shiftlog.agent.writing.JsonLines;
import dev.shiftlog.agent.writing.Outputs;
import dev.shiftlog.agent.writing.Shape;
import dev.shiftlog.agent.writing.Shape.Holds;
import dev.shiftlog.agent.writing.Times;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Block.Outcome;
import dev.shiftlog.transcript.Block.Part;
import dev.shiftlog.transcript.Block.Text;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a rollout of the kind that Codex's own importer writes, and its name into the index. */
final class CodexWriter implements ConversationWriter {
    private static final Outputs OUTPUTS = new Outputs(12_000, Long.MAX_VALUE, Long.MAX_VALUE);
    private static final Set<Holds> HOLDS = EnumSet.of(Holds.SEVERAL_TEXTS, Holds.SEVERAL_RESULT_TEXTS,
            Holds.TEXT_AFTER_CALLS, Holds.ANY_ARGUMENTS, Holds.IMAGES_OF_RESULTS, Holds.IMAGES_OF_FAILURES);
    private static final Shape SHAPE = new Shape("Codex", HOLDS, InjectedText::isInjected, Optional.empty(),
            OUTPUTS, CodexWriter::outcome);
    /** The tool names files by local time. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd")
            .withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss")
            .withZone(ZoneId.systemDefault());

    @Override
    public Transcript fit(Transcript transcript, Target target, Tally tally) {
        return new Fitted(new PlainPatches(transcript), SHAPE, tally);
    }

    @Override
    public List<String> habits() {
        return List.of(
                "Codex lists it in its picker after its first resume; with --register at once, by Codex's own archive and unarchive",
                "Codex sends no output longer than about 12,000 tokens whole");
    }

    @Override
    public Conversation write(Transcript fitted, Target target, SourceTree files, Sink sink)
            throws IOException {
        Path file = target.home()
                .resolve("sessions")
                .resolve(DAY.format(target.now()))
                .resolve("rollout-" + SECOND.format(target.now()) + "-" + target.id() + ".jsonl");
        try (JsonLines lines = new JsonLines(sink.create(file))) {
            CodexItems items = new CodexItems(lines, target);
            items.header();
            fitted.read(View.LIVE, items);
            items.end();
        }
        if (target.title().isPresent()) {
            sink.append(target.home().resolve("session_index.jsonl"), JsonLines.text(
                    JsonObject.with("id", target.id())
                            .with("thread_name", target.title().get())
                            .with("updated_at", Times.text(target.now()))
                            .build()));
        }
        return new Conversation("codex", target.id(), target.home(), file, 0, target.now(), false, List.of());
    }

    /** There is no flag: the exit code in the output tells, as it does for the tool's own calls. */
    private static Outcome outcome(Outcome outcome, List<Part> parts) {
        return !parts.isEmpty() && parts.getFirst() instanceof Text(Passage.Held(String text))
                ? ExitCode.of(text)
                : Outcome.SUCCESS;
    }
}
