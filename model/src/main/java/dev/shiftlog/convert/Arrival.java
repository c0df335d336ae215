package dev.shiftlog.convert;

import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Fingerprint;
import dev.shiftlog.transcript.Passage.Guard;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The digest of every text, call, result and picture of a transcript, in their order: two of these tell
 * whether all that was sent has arrived. Thoughts are left out, no agent sends them to another's model.
 */
public final class Arrival implements TurnSink {
    private final Fingerprint fingerprint = new Fingerprint();
    private long[] digests = new long[1024];
    private int[] turns = new int[1024];
    private int size;
    private int turn;

    @Override
    public void accept(Turn next) throws IOException {
        turn++;
        for (Block block : next.blocks()) {
            switch (block) {
                case Block.Text text ->
                    note(fingerprint.add(next.role().name()).add(Guard.bare(text.text())).take());
                case Block.Image image -> note(image(image));
                case Block.ToolCall call ->
                    note(fingerprint.add(call.id()).add(call.name()).add(call.arguments()).take());
                case Block.ToolResult result -> result(result);
                case Block.Unknown unknown ->
                    note(fingerprint.add(unknown.kind()).add(unknown.json()).take());
                case Block.Reasoning _ -> {
                    // Shown by some targets, sent by none.
                }
            }
        }
    }

    private void result(Block.ToolResult result) throws IOException {
        boolean success = result.outcome() == Block.Outcome.SUCCESS;
        note(fingerprint.add(result.callId()).add(success ? "success" : "failure").take());
        for (Block.Part part : result.parts()) {
            switch (part) {
                case Block.Text text when text.text().length() == 0 -> {
                    // An empty output and none at all are the same to every model.
                }
                case Block.Text text -> note(fingerprint.add("output").add(text.text()).take());
                case Block.Image image -> note(image(image));
                case Block.Unknown unknown ->
                    note(fingerprint.add(unknown.kind()).add(unknown.json()).take());
            }
        }
    }

    private long image(Block.Image image) throws IOException {
        return fingerprint.add(image.mediaType()).add(image.base64()).take();
    }

    private void note(long digest) {
        if (size == digests.length) {
            digests = Arrays.copyOf(digests, 2 * size);
            turns = Arrays.copyOf(turns, 2 * size);
        }
        digests[size] = digest;
        turns[size++] = turn;
    }

    /** The number of things that were counted. */
    public int size() {
        return size;
    }

    /** Where this first differs from what was sent, in words for a person; nothing if all arrived. */
    public Optional<String> differenceFrom(Arrival sent) {
        int same = Arrays.mismatch(digests, 0, size, sent.digests, 0, sent.size);
        if (same < 0) {
            return Optional.empty();
        }
        return Optional.of(same < sent.size
                ? "item " + (same + 1) + " of " + sent.size + ", in turn " + sent.turns[same]
                        + ", did not arrive as it was sent (" + size + " arrived)"
                : "more arrived than was sent: " + size + " instead of " + sent.size);
    }
}
