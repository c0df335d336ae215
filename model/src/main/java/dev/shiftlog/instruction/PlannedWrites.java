package dev.shiftlog.instruction;

import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.instruction.PlannedWrite.Delete;
import dev.shiftlog.instruction.PlannedWrite.Leave;
import dev.shiftlog.instruction.PlannedWrite.Replace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Carries planned writes out: all of them, or none. */
public final class PlannedWrites {
    private final Path project;
    private final Deque<PlannedWrite> done = new ArrayDeque<>();

    private PlannedWrites(Path project) {
        this.project = project.toAbsolutePath().normalize();
    }

    /** Writes as planned below a project; where one write fails, those before it are taken back. */
    public static void carryOut(Path project, List<PlannedWrite> writes) throws IOException {
        PlannedWrites all = new PlannedWrites(project);
        try {
            for (PlannedWrite write : writes) {
                all.carryOut(write);
                all.done.push(write);
            }
        } catch (IOException failed) {
            all.takeBack(failed);
            throw failed;
        }
    }

    private void carryOut(PlannedWrite write) throws IOException {
        switch (write) {
            case Replace replace -> {
                refuseSurprise(replace.file(), replace.before());
                Files.createDirectories(replace.file().getParent());
                put(replace.file(), replace.after());
            }
            case Delete delete -> {
                refuseSurprise(delete.file(), Optional.of(delete.before()));
                Files.delete(delete.file());
                deleteEmptyParents(delete.file());
            }
            case Leave _ -> {
                // The words were for the person.
            }
        }
    }

    private static void put(Path file, String bytes) throws IOException {
        AtomicFile.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What was shown to the person must still be what happens. */
    private static void refuseSurprise(Path file, Optional<String> expected) throws IOException {
        AtomicFile.refuseSymlink(file);
        Optional<String> now = Files.exists(file)
                ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                : Optional.empty();
        if (!now.equals(expected)) {
            throw new IOException(file + " was changed meanwhile; nothing was written, try again");
        }
    }

    private void deleteEmptyParents(Path file) throws IOException {
        for (Path folder = file.getParent(); folder.startsWith(project)
                && !folder.equals(project); folder = folder
                        .getParent()) {
            try {
                Files.delete(folder);
            } catch (DirectoryNotEmptyException inUse) {
                return;
            }
        }
    }

    private void takeBack(IOException failed) {
        while (!done.isEmpty()) {
            try {
                takeBack(done.pop());
            } catch (IOException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
        }
    }

    private void takeBack(PlannedWrite write) throws IOException {
        switch (write) {
            case Replace replace -> {
                if (replace.before().isPresent()) {
                    put(replace.file(), replace.before().get());
                } else {
                    Files.deleteIfExists(replace.file());
                    deleteEmptyParents(replace.file());
                }
            }
            case Delete delete -> {
                Files.createDirectories(delete.file().getParent());
                put(delete.file(), delete.before());
            }
            case Leave _ -> {
                // Nothing was written.
            }
        }
    }
}
