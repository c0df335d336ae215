package dev.shiftlog.store;

import dev.shiftlog.disk.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps copies of what could not be read, before anything takes its place. */
record Quarantine(StitchFolder folder) {
    /** Copies the content aside and answers where to. */
    Path keep(Path file, byte[] content, String time) throws StoreException {
        String stamp = time.replace(':', '-');
        Path copy = folder.quarantine().resolve(file.getFileName() + "." + stamp);
        try {
            AtomicFile.refuseSymlink(folder.quarantine());
            Files.createDirectories(folder.quarantine());
            for (int n = 2; Files.exists(copy); n++) {
                copy = folder.quarantine().resolve(file.getFileName() + "." + stamp + "_" + n);
            }
            AtomicFile.create(copy, content);
            return copy;
        } catch (IOException failed) {
            throw StoreException.writing(copy, failed);
        }
    }
}
