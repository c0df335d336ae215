package dev.shiftlog.canvas;

import java.util.Optional;

/** How one style looks: colours as 0xRRGGBB (absent: the terminal's own) and weight. */
public record Ink(Optional<Integer> foreground, Optional<Integer> background, boolean bold, boolean faint,
        boolean underline, boolean reverse) {
    static final Ink PLAIN = new Ink(Optional.empty(), Optional.empty(), false, false, false, false);

    Ink colour(int rgb) {
        return new Ink(Optional.of(rgb), background, bold, faint, underline, reverse);
    }

    Ink on(int rgb) {
        return new Ink(foreground, Optional.of(rgb), bold, faint, underline, reverse);
    }

    Ink heavy() {
        return new Ink(foreground, background, true, faint, underline, reverse);
    }

    Ink light() {
        return new Ink(foreground, background, bold, true, underline, reverse);
    }

    Ink underlined() {
        return new Ink(foreground, background, bold, faint, true, reverse);
    }

    Ink reversed() {
        return new Ink(foreground, background, bold, false, underline, true);
    }
}
