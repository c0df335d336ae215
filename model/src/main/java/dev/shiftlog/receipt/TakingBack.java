package dev.shiftlog.receipt;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.resume.Defaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Takes away what a receipt names, and nothing else: what changed since is only moved to the trash. */
public record TakingBack(Receipt receipt, Receipts receipts) {
    private static final int CHUNK = 64 * 1024;
    /** A file by which the agent and other conversations know the folder. */
    private static final String MARKER = ".project_root";

    public TakingBack {
        requireNonNull(receipt);
        requireNonNull(receipts);
    }

    /** The files that are no longer as we left them, each with what happened to it. */
    public List<String> changed() throws IOException {
        List<String> changed = new ArrayList<>();
        for (Written written : receipt.files()) {
            if (Files.exists(written.file(), LinkOption.NOFOLLOW_LINKS) && !isMarker(written)) {
                long size = Files.size(written.file());
                if (size > written.size() && isSame(written)) {
                    changed.add(
                            written.file() + " has grown from " + written.size() + " to " + size + " bytes");
                } else if (!isSame(written)) {
                    changed.add(written.file() + " is not what was written");
                }
            }
        }
        return List.copyOf(changed);
    }

    /** Whether the first bytes, as many as we wrote, are still ours. */
    private static boolean isSame(Written written) throws IOException {
        CRC32C checksum = new CRC32C();
        long left = written.size();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(written.file(), LinkOption.NOFOLLOW_LINKS)) {
            while (left > 0) {
                int count = in.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (count < 0) {
                    return false;
                }
                checksum.update(chunk, 0, count);
                left -= count;
            }
        }
        return checksum.getValue() == written.checksum();
    }

    /**
     * Does it, and answers in words what went and what stays. Files that changed go to the trash; the
     * caller has asked for that.
     */
    public List<String> run() throws IOException {
        List<String> told = new ArrayList<>();
        restoreDefault(told);
        for (AddedLine line : receipt.lines()) {
            if (SharedLines.remove(line)) {
                told.add("removed its line from " + line.file());
            }
        }
        for (Written written : receipt.files()) {
            if (!isMarker(written)) {
                takeAway(written, told);
            }
        }
        for (Written written : receipt.files()) {
            if (isMarker(written)) {
                takeMarker(written, told);
            }
        }
        for (Path folder : receipt.folders().reversed()) {
            if (Files.isDirectory(folder) && !Staging.deleteIfEmpty(folder)) {
                told.add("left " + folder + ", which others use");
            }
        }
        receipts.forget(receipt);
        return List.copyOf(told);
    }

    private void takeAway(Written written, List<String> told) throws IOException {
        if (!Files.exists(written.file(), LinkOption.NOFOLLOW_LINKS)) {
            told.add(written.file() + " was gone already");
        } else if (Files.size(written.file()) == written.size() && isSame(written)) {
            Files.delete(written.file());
            told.add("removed " + written.file());
        } else {
            Path trash = receipts.trash(receipt).resolve(written.file().getFileName());
            Files.createDirectories(trash.getParent());
            Files.move(written.file(), trash);
            told.add("moved " + written.file() + " to " + trash);
        }
    }

    private static boolean isMarker(Written written) {
        return written.file().getFileName().toString().equals(MARKER);
    }

    private static void takeMarker(Written marker, List<String> told) throws IOException {
        if (!Files.exists(marker.file())) {
            return;
        }
        if (isAlone(marker.file())) {
            Files.delete(marker.file());
        } else {
            told.add("left " + marker.file() + ", which other conversations of the folder need");
        }
    }

    private static boolean isAlone(Path marker) throws IOException {
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(marker.getParent())) {
            for (Path path : beside) {
                if (!path.equals(marker) && !isEmptyFolder(path)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
            return !inside.iterator().hasNext();
        }
    }

    private void restoreDefault(List<String> told) throws IOException {
        if (receipt.newDefault().isEmpty()) {
            return;
        }
        Receipt.NewDefault changed = receipt.newDefault().get();
        Defaults defaults = new Defaults(changed.project());
        String agent = receipt.target().agent();
        if (!defaults.target(agent).filter(receipt.target().id()::equals).isPresent()) {
            return;
        }
        if (changed.before().isPresent()) {
            defaults.set(agent, changed.before().get());
            told.add("the plain " + agent + " command resumes " + changed.before().get() + " again");
        } else {
            Files.deleteIfExists(defaults.file(agent));
            Staging.deleteIfEmpty(defaults.file(agent).getParent());
            told.add("the plain " + agent + " command resumes nothing here");
        }
    }
}
