package dev.shiftlog.canvas;

/** The looks of the roles. Text keeps the terminal's own colours, so that any background stays calm. */
public enum Theme {
    DARK(Shades.DARK),
    LIGHT(Shades.LIGHT),
    MONO(Shades.NONE);

    private final Shades shades;

    Theme(Shades shades) {
        this.shades = shades;
    }

    /** The theme after this one, for a key that walks through them. */
    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** How a style looks in this theme. */
    public Ink ink(int style) {
        Ink ink = shades.isMono() ? mono(Style.role(style)) : coloured(Style.role(style));
        return switch (Style.mark(style)) {
            case NONE -> ink;
            case SELECTED -> shades.isMono() ? ink.reversed() : ink.on(shades.selected());
            case QUIET -> shades.isMono() ? ink.underlined() : ink.on(shades.quiet());
            case PICKED -> ink.reversed();
        };
    }

    /** How many styles there are; a pen prepares them all once. */
    public static int styles() {
        return Style.COUNT;
    }

    private Ink coloured(Role role) {
        return switch (role) {
            case TEXT -> Ink.PLAIN;
            case DIM -> Ink.PLAIN.colour(shades.dim());
            case STRONG -> Ink.PLAIN.heavy();
            case TITLE -> Ink.PLAIN.colour(shades.title()).heavy();
            case FRAME, REST -> Ink.PLAIN.colour(shades.frame());
            case FOCUS, ACCENT -> Ink.PLAIN.colour(shades.accent());
            case KEY -> Ink.PLAIN.colour(shades.accent()).heavy();
            case GOOD, DONE, CODE -> Ink.PLAIN.colour(shades.good());
            case WARN -> Ink.PLAIN.colour(shades.warn());
            case BAD -> Ink.PLAIN.colour(shades.bad());
            case LINK -> Ink.PLAIN.colour(shades.accent()).underlined();
            case HEADING -> Ink.PLAIN.colour(shades.heading()).heavy();
            case BADGE -> Ink.PLAIN.colour(shades.accent()).heavy().reversed();
            case BAR -> Ink.PLAIN.on(shades.quiet());
        };
    }

    private static Ink mono(Role role) {
        return switch (role) {
            case TEXT, ACCENT, GOOD, WARN, CODE, BAR, DONE -> Ink.PLAIN;
            case DIM, FRAME, REST -> Ink.PLAIN.light();
            case STRONG, TITLE, FOCUS, KEY, BAD, HEADING -> Ink.PLAIN.heavy();
            case LINK -> Ink.PLAIN.underlined();
            case BADGE -> Ink.PLAIN.reversed();
        };
    }
}
