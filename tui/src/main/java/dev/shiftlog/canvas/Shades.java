package dev.shiftlog.canvas;

/** The few colours a theme is made of. */
record Shades(int dim, int title, int frame, int accent, int good, int warn, int bad, int heading,
        int selected, int quiet) {
    static final Shades DARK = new Shades(0x7f8799, 0xc0caf5, 0x414868, 0x7aa2f7, 0x9ece6a, 0xe0af68,
            0xf7768e,
            0xbb9af7, 0x2e3c64, 0x24283b);
    static final Shades LIGHT = new Shades(0x6b7280, 0x1f2937, 0xb6bcc8, 0x2456c4, 0x2f7d32, 0x96610a,
            0xc0263c,
            0x7a3ea8, 0xd6e2fb, 0xeceff4);
    static final Shades NONE = new Shades(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Written out, because a record's own equals takes longer to make than the first frame to paint. */
    boolean isMono() {
        return (dim | title | frame | selected) == 0;
    }
}
