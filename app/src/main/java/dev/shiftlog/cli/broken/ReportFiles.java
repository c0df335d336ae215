package dev.shiftlog.cli.broken;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds test reports where test tools put them. */
final class ReportFiles extends SimpleFileVisitor<Path> {
    private static final Pattern REPORT = Pattern
            .compile("TEST-.*\\.xml|.*junit.*\\.xml|.*\\.trx|(?:test-)?results?\\.xml|xunit\\.xml");
    private static final Set<String> NEVER = Set.of("node_modules", ".git", ".venv", "venv", "vendor",
            ".gradle", ".stitch");
    private static final int DEEPEST = 8;
    /** A project with more folders than this is not searched through: the command's output must do. */
    private static final int MOST_FOLDERS = 5_000;

    private final FileTime since;
    private final List<Path> found = new ArrayList<>();
    private int folders;

    private ReportFiles(FileTime since) {
        this.since = since;
    }

    /** All reports below the folder. */
    static List<Path> in(Path folder) throws IOException {
        return in(folder, FileTime.fromMillis(0));
    }

    /** The reports below the folder that were written since. */
    static List<Path> in(Path folder, FileTime since) throws IOException {
        ReportFiles visitor = new ReportFiles(since);
        Files.walkFileTree(folder, Set.of(), DEEPEST, visitor);
        visitor.found.sort(null);
        return List.copyOf(visitor.found);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (++folders > MOST_FOLDERS) {
            return FileVisitResult.TERMINATE;
        }
        Path name = folder.getFileName();
        return name != null && NEVER.contains(name.toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        boolean report = attributes.isRegularFile()
                && REPORT.matcher(file.getFileName().toString()).matches();
        if (report && attributes.lastModifiedTime().compareTo(since) >= 0) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        return FileVisitResult.CONTINUE;
    }
}
