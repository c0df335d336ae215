package dev.shiftlog.agent.gemini;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.ConversationWriter;
import dev.shiftlog.agent.Sink;
import dev.shiftlog.agent.Target;
import dev.shiftlog.agent.writing.Fitted;
import dev.shiftlog.agent.writing.JsonLines;
import dev.shiftlog.agent.writing.NewIds;
import dev.shiftlog.agent.writing.Outputs;
import dev.shiftlog.agent.writing.Shape;
import dev.shiftlog.agent.writing.Shape.Holds;
import dev.shiftlog.agent.writing.Shape.Outcomes;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a chat file from which {@code gemini --resume} goes on, in the shape that no version sends twice. */
final class GeminiWriter implements ConversationWriter {
    private static final Set<Holds> HOLDS = EnumSet.of(Holds.SEVERAL_TEXTS, Holds.TEXT_AFTER_CALLS,
            Holds.IMAGES_OF_RESULTS, Holds.IMAGES_OF_FAILURES, Holds.REASONING, Holds.MODEL);
    private static final Shape SHAPE = new Shape("Gemini CLI", HOLDS, GeminiParts::isMisread,
            Optional.of("(no answer)"), new Outputs(Long.MAX_VALUE, 50_000, 30_000), Outcomes.FLAGGED);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm")
            .withZone(ZoneOffset.UTC);
    private static final int SUFFIX = 8;

    @Override
    public Transcript fit(Transcript transcript, Target target, Tally tally) {
        return new Fitted(transcript, SHAPE, tally);
    }

    @Override
    public List<String> habits() {
        return List.of("Gemini CLI finds it only from the folder it was made for",
                "of outputs of more than 50,000 tokens together, Gemini CLI sends the older ones shortened",
                "an opening line of the model keeps the first prompt from being dropped after a resume",
                "where the last turn is not the model's, Gemini CLI adds that the answer was interrupted",
                "each resume makes the file longer by the whole conversation",
                "Gemini CLI deletes sessions that were not used for 30 days");
    }

    @Override
    public Conversation write(Transcript fitted, Target target, SourceTree files, Sink sink)
            throws IOException {
        GeminiFolder folder = GeminiFolder.of(target.home(), target.folder(), files);
        if (!folder.marked()) {
            try (OutputStream marker = sink.create(folder.path().resolve(".project_root"))) {
                marker.write(target.folder().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = folder.path().resolve("chats").resolve(fileName(target));
        try (JsonLines lines = new JsonLines(sink.create(file))) {
            GeminiMessages messages = new GeminiMessages(lines, target);
            messages.header();
            fitted.read(View.LIVE, messages);
        }
        return new Conversation("gemini", target.id(), target.home(), file, 0, target.now(), false,
                List.of());
    }

    /**
     * The tool itself puts the first characters of the id last, and on a later start deletes every file
     * that shares them with an empty one: so ours never does.
     */
    private static String fileName(Target target) {
        NewIds ids = new NewIds("file name of " + target.id());
        String suffix = ids.letters(SUFFIX);
        while (target.id().startsWith(suffix)) {
            suffix = ids.letters(SUFFIX);
        }
        return "session-" + MINUTE.format(target.now()) + "-" + suffix + ".jsonl";
    }
}
