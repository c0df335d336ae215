package dev.shiftlog.cli.shim;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programs that the PATH leads to, apart from our own shims. */
record Programs(String path, Path shims) {
    private static final int HEAD = 512;

    /** The program that the name starts when no shim of ours stands before it. */
    Optional<Path> find(String name) {
        for (Path folder : folders()) {
            Path candidate = folder.resolve(name);
            if (!folder.equals(shims) && Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Whether the name starts our shim, which needs the shims to come first. */
    boolean isShimFirst(String name) {
        for (Path folder : folders()) {
            if (folder.equals(shims)) {
                return true;
            }
            if (Files.isExecutable(folder.resolve(name))) {
                return false;
            }
        }
        return false;
    }

    private List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        for (String folder : path.split(File.pathSeparator)) {
            if (!folder.isEmpty()) {
                folders.add(Path.of(folder));
            }
        }
        return folders;
    }

    /** The program that ai-session-manager renamed, if a wrapper of its stands in its place. */
    Optional<Path> renamedByOriginal(String name) throws IOException {
        Optional<Path> wrapper = find(name);
        if (wrapper.isEmpty() || !head(wrapper.get()).contains("ai_session_manager")) {
            return Optional.empty();
        }
        return Optional.of(wrapper.get().resolveSibling(name + "-real")).filter(Files::exists);
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }
}
