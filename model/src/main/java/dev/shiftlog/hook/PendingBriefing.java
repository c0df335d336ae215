package dev.shiftlog.hook;

import dev.shiftlog.disk.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers that a conversation is to be briefed with its next prompt, for hosts where the moment itself cannot carry
 * the briefing. Gemini announces a compaction at every turn, so there its transcript is asked whether one took place.
 */
final class PendingBriefing {
    /** With this answer Gemini continues a history that it has just summarised. */
    private static final String SUMMARISED = "Got it. Thanks for the additional context!";
    private static final int MOST_BYTES = 32 << 20;
    private static final int PARTS = 3;

    /** Why the conversation is to be briefed. */
    enum Reason {
        BEGUN,
        RESUMED,
        COMPACTING
    }

    private final Path file;

    PendingBriefing(Path folder, HookHost host) {
        this.file = folder.resolve("briefing-" + host.word());
    }

    void set(Payload payload, Reason reason, long length) throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, payload.conversation() + "\n" + reason + "\n" + length + "\n");
    }

    /** Takes the note away and gives the reason for which this conversation is to be briefed now, if it is. */
    Optional<Reason> take(HookHost host, Payload payload) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String[] note = Files.readString(file).split("\n");
        if (note.length < PARTS || !note[0].equals(payload.conversation())) {
            return Optional.empty();
        }
        Files.deleteIfExists(file);
        Reason reason = Reason.valueOf(note[1]);
        boolean perhapsNot = host == HookHost.GEMINI && reason == Reason.COMPACTING;
        return perhapsNot && !isSummarised(Path.of(payload.transcript()), Long.parseLong(note[2]))
                ? Optional.empty()
                : Optional.of(reason);
    }

    /** Whether Gemini has summarised its history in what stands behind the length. */
    static boolean isSummarised(Path transcript, long since) throws IOException {
        if (!Files.isRegularFile(transcript)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(transcript)) {
            in.skipNBytes(Math.min(since, Files.size(transcript)));
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1).contains(SUMMARISED);
        }
    }
}
