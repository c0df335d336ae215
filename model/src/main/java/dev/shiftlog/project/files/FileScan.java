package dev.shiftlog.project.files;

import dev.shiftlog.project.files.IgnoreFile.Verdict;
import dev.shiftlog.project.git.GitFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists a project's files: one pass, symbolic links never followed. */
public final class FileScan {
    private static final int MOST_FILES = 200_000;

    private final Path root;
    private final List<String> found = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    /** Where the visit stands, as segments below the folder that the outermost ignore file speaks about. */
    private final List<String> here = new ArrayList<>();
    /** The ignore files in force, the one that decides first last; one entry for each open folder. */
    private final List<IgnoreFile> ignoreFiles = new ArrayList<>();
    private final int outside;

    private FileScan(Path root, Map<String, String> environment) {
        this.root = root;
        Optional<GitFolder> git = GitFolder.around(root);
        if (git.isPresent()) {
            // What a sub-package ignores is also said in the folders above it.
            new PersonalIgnores(environment).file(git.get())
                    .ifPresent(file -> ignoreFiles.add(IgnoreFile.read(file, 0)));
            ignoreFiles.add(IgnoreFile.read(git.get().exclude(), 0));
            enterAncestors(git.get().topLevel());
        }
        outside = here.size();
    }

    /** The files below a folder that are worth knowing about, for the person of the environment. */
    public static FileList of(Path root, Map<String, String> environment) {
        return new FileScan(root.toAbsolutePath().normalize(), environment).scan();
    }

    private FileList scan() {
        boolean complete = true;
        try {
            Files.walkFileTree(root, new Visitor());
        } catch (IOException stopped) {
            complete = false;
        }
        Collections.sort(found);
        return new FileList(found, unreadable, complete && found.size() < MOST_FILES);
    }

    private void enterAncestors(Path topLevel) {
        Path below = topLevel.relativize(root);
        if (below.toString().isEmpty()) {
            return;
        }
        Path folder = topLevel;
        for (Path name : below) {
            ignoreFiles.add(IgnoreFile.read(folder.resolve(".gitignore"), here.size()));
            here.add(name.toString());
            folder = folder.resolve(name);
        }
    }

    private boolean ignored(String name, boolean folder) {
        here.add(name);
        try {
            for (int i = ignoreFiles.size() - 1; i >= 0; i--) {
                Verdict verdict = ignoreFiles.get(i).judge(here, folder);
                if (verdict != Verdict.NOTHING) {
                    return verdict == Verdict.IGNORED;
                }
            }
            return false;
        } finally {
            here.removeLast();
        }
    }

    private String relative(String name) {
        StringBuilder path = new StringBuilder();
        for (String segment : here.subList(outside, here.size())) {
            path.append(segment).append('/');
        }
        return path.append(name).toString();
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root)) {
                String name = folder.getFileName().toString();
                if (NeverListed.folder(name) || ignored(name, true) || isOtherWorktree(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                here.add(name);
            }
            ignoreFiles.add(IgnoreFile.read(folder.resolve(".gitignore"), here.size()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            ignoreFiles.removeLast();
            if (!folder.equals(root)) {
                here.removeLast();
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (!isLinkToFolder(file, attributes) && !NeverListed.file(name) && !ignored(name, false)) {
                found.add(relative(name));
            }
            return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            unreadable.add(relative(file.getFileName().toString()));
            return FileVisitResult.CONTINUE;
        }

        private static boolean isLinkToFolder(Path file, BasicFileAttributes attributes) {
            return attributes.isSymbolicLink() && Files.isDirectory(file);
        }

        /** Another checkout of the same repository below this one would list every file twice. */
        private static boolean isOtherWorktree(Path folder) {
            return Files.isRegularFile(folder.resolve(".git"))
                    && GitFolder.around(folder).filter(GitFolder::isLinkedWorktree).isPresent();
        }
    }
}
