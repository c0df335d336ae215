package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The one error whose lines are being read: what is known of it so far, until the next one begins. */
final class OpenFinding {
    private Optional<Finding> finding = Optional.empty();

    boolean isOpen() {
        return finding.isPresent();
    }

    void begin(Finding first) {
        finding = Optional.of(first);
    }

    Place place() {
        return finding.map(Finding::place).orElse(Place.UNKNOWN);
    }

    boolean hasPlace() {
        return !place().isUnknown();
    }

    /** Whether a tool that numbers the source's lines shows the error's own with this number. */
    boolean isOnLine(String number) {
        return number.equals(Integer.toString(place().line()));
    }

    void at(Place place) {
        with(known -> known.at(place));
    }

    boolean hasExcerpt() {
        return finding.filter(known -> !known.excerpt().isEmpty()).isPresent();
    }

    void shows(String source) {
        with(known -> known.withExcerpt(source));
    }

    void says(String detail) {
        with(known -> known.withMore(detail));
    }

    private void with(UnaryOperator<Finding> more) {
        finding = finding.map(more);
    }

    /** Nothing more of it can follow. */
    void end(Consumer<Finding> report) {
        finding.ifPresent(report);
        finding = Optional.empty();
    }
}
