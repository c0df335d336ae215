package dev.shiftlog.receipt;

import dev.shiftlog.receipt.Staging.Steps;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.CRC32C;

/**
 * Counts and sums up what goes through. The disk takes longer than everything else that happens to a large
 * file, so it works beside the writing and what comes after it, until somebody must know it done.
 */
final class Checksummed extends OutputStream {
    /** So many bytes are worth a call to the disk. */
    private static final long PORTION = 8L << 20;

    private final FileChannel channel;
    private final OutputStream out;
    private final Steps steps;
    private final CRC32C checksum = new CRC32C();
    private CompletableFuture<Void> kept = CompletableFuture.completedFuture(null);
    private long size;
    private long asked;
    private boolean closed;

    Checksummed(FileChannel channel, Steps steps) {
        this.channel = channel;
        this.out = Channels.newOutputStream(channel);
        this.steps = steps;
    }

    long size() {
        return size;
    }

    long checksum() {
        return checksum.getValue();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        steps.before("write");
        out.write(bytes, offset, length);
        checksum.update(bytes, offset, length);
        size += length;
        if (size - asked >= PORTION && kept.isDone()) {
            keep();
        }
    }

    /** A failure stays: the system tells of it only once. */
    private void keep() {
        asked = size;
        kept = kept.thenRunAsync(this::force, Checksummed::beside);
    }

    private static void beside(Runnable work) {
        Thread.ofPlatform().daemon().name("waiting for the disk").start(work);
    }

    private void force() {
        try {
            channel.force(false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the writing; the disk may still be at it. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            keep();
        }
    }

    /** Comes back when all that was written is safely on the disk. */
    void settle() throws IOException {
        try {
            kept.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof UncheckedIOException known
                    ? known.getCause()
                    : new IOException(failed);
        }
    }

    /** Lets go of the file, whatever became of it. */
    void release() throws IOException {
        closed = true;
        kept.exceptionally(_ -> null).join();
        out.close();
    }
}
