package dev.shiftlog.instruction;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One thing that will happen to a file, or will not; contents are bytes, one character each. */
public sealed interface PlannedWrite {
    /** The file that it is about. */
    Path file();

    /** What happens and why, for the person who is asked. */
    String words();

    /** The lines that go and those that come, or what else becomes of the file. */
    List<String> changes();

    /** The file gets another content; none before means that it is made. */
    record Replace(Path file, Optional<String> before, String after, String words) implements PlannedWrite {
        public Replace {
            requireNonNull(file);
            requireNonNull(before);
            requireNonNull(after);
            requireNonNull(words);
        }

        @Override
        public List<String> changes() {
            return TextDiff.of(text(before.orElse("")), text(after)).lines().toList();
        }

        /** The planned bytes as the text that a person reads. */
        private static String text(String bytes) {
            return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }

    /** The file goes, because nothing but ours is in it. */
    record Delete(Path file, String before, String words) implements PlannedWrite {
        public Delete {
            requireNonNull(file);
            requireNonNull(before);
            requireNonNull(words);
        }

        @Override
        public List<String> changes() {
            return List.of("  (the file goes)");
        }
    }

    /** Nothing happens, and the words say what to do about it. */
    record Leave(Path file, String words) implements PlannedWrite {
        public Leave {
            requireNonNull(file);
            requireNonNull(words);
        }

        @Override
        public List<String> changes() {
            return List.of("  (nothing is written there)");
        }
    }
}
