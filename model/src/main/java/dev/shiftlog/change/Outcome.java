package dev.shiftlog.change;

import dev.shiftlog.session.Logbook;
import java.util.Optional;

/** What became of a change. */
public sealed interface Outcome {
    /** The logbook after the change, where it changed. */
    Optional<Logbook> changed();

    /** The reason for which the change may not be made, where that is so. */
    Optional<String> refusal();

    record Changed(Logbook logbook) implements Outcome {
        @Override
        public Optional<Logbook> changed() {
            return Optional.of(logbook);
        }

        @Override
        public Optional<String> refusal() {
            return Optional.empty();
        }
    }

    /** All is already as the change would make it. */
    record Unchanged() implements Outcome {
        @Override
        public Optional<Logbook> changed() {
            return Optional.empty();
        }

        @Override
        public Optional<String> refusal() {
            return Optional.empty();
        }
    }

    /** The change cannot be made; the reason says what to do instead. */
    record Refused(String reason) implements Outcome {
        @Override
        public Optional<Logbook> changed() {
            return Optional.empty();
        }

        @Override
        public Optional<String> refusal() {
            return Optional.of(reason);
        }
    }
}
