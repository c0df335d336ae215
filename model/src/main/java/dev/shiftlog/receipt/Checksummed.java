package dev.shiftlog.receipt;

import dev.shiftlog.receipt.Staging.Steps;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Counts and sums up what goes through, and sees it safely on the disk before it closes. */
final class Checksummed extends OutputStream {
    private final OutputStream out;
    private final FileChannel channel;
    private final Steps steps;
    private final CRC32C checksum = new CRC32C();
    private long size;
    private boolean closed;

    Checksummed(OutputStream out, FileChannel channel, Steps steps) {
        this.out = out;
        this.channel = channel;
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
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            channel.force(false);
            out.close();
        }
    }
}
