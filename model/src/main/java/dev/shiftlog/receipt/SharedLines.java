package dev.shiftlog.receipt;

import dev.shiftlog.disk.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Lines of ours in a file to which the agent adds lines of its own. */
final class SharedLines {
    private SharedLines() {}

    static void add(AddedLine line) throws IOException {
        AtomicFile.refuseSymlink(line.file());
        Files.createDirectories(line.file().getParent());
        try (FileChannel channel = FileChannel.open(line.file(), StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            boolean torn = channel.size() > 0 && lastByte(channel) != '\n';
            String text = (torn ? "\n" : "") + line.line() + "\n";
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), channel.size());
            channel.force(false);
        }
    }

    private static byte lastByte(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0);
    }

    /** Whether the line was there. */
    static boolean remove(AddedLine line) throws IOException {
        if (!Files.isRegularFile(line.file())) {
            return false;
        }
        String text = Files.readString(line.file());
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (!lines.remove(line.line())) {
            return false;
        }
        if (lines.stream().allMatch(String::isEmpty)) {
            Files.delete(line.file());
        } else {
            AtomicFile.write(line.file(), String.join("\n", lines));
        }
        return true;
    }

}
