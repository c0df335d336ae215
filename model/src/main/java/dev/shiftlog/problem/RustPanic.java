package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Rust program's panic, with the message on the next line or, before Rust 1.73, in the same. */
final class RustPanic implements Recogniser {
    private static final Pattern PANIC = Pattern
            .compile("thread '.*' (?:\\(\\d+\\) )?panicked at (\\S.*?):(\\d+):(\\d+):");
    private static final Pattern OLD = Pattern
            .compile("thread '.*' panicked at '(.*)', (\\S.*):(\\d+):(\\d+)");

    private Optional<Place> open = Optional.empty();

    @Override
    public boolean claims(String line, Findings findings) {
        if (open.isPresent()) {
            findings.add(Finding.of("rust", "panic", open.get(), line));
            open = Optional.empty();
            return true;
        }
        if (!line.startsWith("thread '")) {
            return false;
        }
        Matcher panic = PANIC.matcher(line);
        Matcher old = OLD.matcher(line);
        if (panic.matches()) {
            open = Optional.of(Place.of(panic.group(1), panic.group(2), panic.group(3)));
            return true;
        }
        if (old.matches()) {
            Place place = Place.of(old.group(2), old.group(3), old.group(4));
            findings.add(Finding.of("rust", "panic", place, old.group(1)));
            return true;
        }
        return false;
    }
}
