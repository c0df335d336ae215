package dev.shiftlog.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the errors that are alone of their kind have moved. When those above and below a line moved
 * by 7 and by 10, what would have moved by 6 is another error that looks the same.
 */
final class Shifts {
    private final List<Moved> all = new ArrayList<>();

    private record Moved(String file, int line, int by) {}

    void add(String file, int line, int by) {
        all.add(new Moved(file, line, by));
    }

    boolean allow(String file, int line, int by) {
        Optional<Moved> above = Optional.empty();
        Optional<Moved> below = Optional.empty();
        for (Moved moved : all) {
            if (!moved.file().equals(file)) {
                continue;
            }
            if (moved.line() <= line && above.filter(nearest -> nearest.line() >= moved.line()).isEmpty()) {
                above = Optional.of(moved);
            }
            if (moved.line() >= line && below.filter(nearest -> nearest.line() <= moved.line()).isEmpty()) {
                below = Optional.of(moved);
            }
        }
        return above.isEmpty() || below.isEmpty() || isBetween(by, above.get().by(), below.get().by());
    }

    private static boolean isBetween(int by, int one, int other) {
        return by >= Math.min(one, other) && by <= Math.max(one, other);
    }
}
