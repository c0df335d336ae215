package dev.shiftlog.instruction;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/** One thing that will happen to a file, or will not; contents are bytes, one character each. */
public sealed interface PlannedWrite {
    /** The file that it is about. */
    Path file();

    /** What happens and why, for the person who is asked. */
    String words();

    /** The file gets another content; none before means that it is made. */
    record Replace(Path file, Optional<String> before, String after, String words) implements PlannedWrite {
        public Replace {
            requireNonNull(file);
            requireNonNull(before);
            requireNonNull(after);
            requireNonNull(words);
        }
    }

    /** The file goes, because nothing but ours is in it. */
    record Delete(Path file, String before, String words) implements PlannedWrite {
        public Delete {
            requireNonNull(file);
            requireNonNull(before);
            requireNonNull(words);
        }
    }

    /** Nothing happens, and the words say what to do about it. */
    record Leave(Path file, String words) implements PlannedWrite {
        public Leave {
            requireNonNull(file);
            requireNonNull(words);
        }
    }
}
