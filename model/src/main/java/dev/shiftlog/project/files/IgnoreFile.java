package dev.shiftlog.project.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The patterns of one ignore file, which speak about paths below a folder. */
record IgnoreFile(int depth, List<IgnorePattern> patterns) {
    private static final int LARGEST = 1 << 20;

    /** What an ignore file says about a path. */
    enum Verdict {
        IGNORED,
        KEPT,
        NOTHING
    }

    IgnoreFile {
        patterns = List.copyOf(patterns);
    }

    /** Reads an ignore file whose folder lies at this depth; one that is missing says nothing. */
    static IgnoreFile read(Path file, int depth) {
        List<IgnorePattern> patterns = new ArrayList<>();
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                text = text.startsWith("\uFEFF") ? text.substring(1) : text;
                for (String line : text.split("\n")) {
                    IgnorePattern.of(line).ifPresent(patterns::add);
                }
            }
        } catch (IOException unreadable) {
            // git itself only warns about an ignore file it cannot read, and lists the files.
            return new IgnoreFile(depth, List.of());
        }
        return new IgnoreFile(depth, patterns);
    }

    /** The last pattern that matches decides. */
    Verdict judge(List<String> path, boolean folder) {
        List<String> below = path.subList(depth, path.size());
        for (int i = patterns.size() - 1; i >= 0; i--) {
            if (patterns.get(i).matches(below, folder)) {
                return patterns.get(i).negated() ? Verdict.KEPT : Verdict.IGNORED;
            }
        }
        return Verdict.NOTHING;
    }
}
