package dev.shiftlog.project.git;

import dev.shiftlog.disk.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ignore lines that belong to this clone alone, in a linked worktree those of its main checkout. */
public final class ExcludeFile {
    private final Path file;

    public ExcludeFile(GitFolder git) {
        this.file = git.exclude();
    }

    /** Ignores the folder unless a line does so already; says whether a line was added. */
    public boolean add(String folder) throws IOException {
        return addLine(folder, folder + "/");
    }

    /** Ignores the file at the top of the checkout. */
    public boolean addFile(String name) throws IOException {
        return addLine(name, "/" + name);
    }

    private boolean addLine(String path, String added) throws IOException {
        String lines = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        if (lines.lines().anyMatch(line -> covers(line, path))) {
            return false;
        }
        String gap = lines.isEmpty() || lines.endsWith("\n") ? "" : "\n";
        Files.createDirectories(file.getParent());
        // Single bytes, so that a line in any encoding is written back as it was.
        AtomicFile.write(file, (lines + gap + added + "\n").getBytes(StandardCharsets.ISO_8859_1));
        return true;
    }

    /** Whether the ignore line means exactly this folder; patterns are left to git. */
    static boolean covers(String line, String folder) {
        return line.strip().replaceAll("^/+|/+$", "").equals(folder);
    }
}
