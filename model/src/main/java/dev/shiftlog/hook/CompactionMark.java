package dev.shiftlog.hook;

import dev.shiftlog.disk.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers that a conversation was about to be compacted, for hosts that do not call us when that is over: the next
 * prompt then carries the briefing. Gemini announces a compaction at every turn, so there its transcript is asked
 * whether one took place.
 */
final class CompactionMark {
    /** With this answer Gemini continues a history that it has just summarised. */
    private static final byte[] SUMMARISED = "Got it. Thanks for the additional context!"
            .getBytes(StandardCharsets.UTF_8);
    private static final int MOST_BYTES = 32 << 20;

    private final Path file;

    CompactionMark(Path folder, HookHost host) {
        this.file = folder.resolve("compaction-" + host.word());
    }

    void set(Payload payload, long length) throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, payload.conversation() + "\n" + length + "\n");
    }

    /** Takes the mark away and says whether this conversation has been compacted since it was set. */
    boolean take(HookHost host, Payload payload) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String[] mark = Files.readString(file).split("\n");
        if (mark.length < 2 || !mark[0].equals(payload.conversation())) {
            return false;
        }
        Files.deleteIfExists(file);
        return host != HookHost.GEMINI
                || isSummarised(Path.of(payload.transcript()), Long.parseLong(mark[1]));
    }

    private static boolean isSummarised(Path transcript, long since) throws IOException {
        if (!Files.isRegularFile(transcript)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(transcript)) {
            in.skipNBytes(Math.min(since, Files.size(transcript)));
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1)
                    .contains(new String(SUMMARISED, StandardCharsets.ISO_8859_1));
        }
    }
}
