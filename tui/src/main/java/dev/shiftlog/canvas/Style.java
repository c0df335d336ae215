package dev.shiftlog.canvas;

/** Role and mark in one byte, so that a grid of styles is one plain array. */
final class Style {
    static final int COUNT = Role.values().length * Mark.values().length;
    private static final Role[] ROLES = Role.values();
    private static final Mark[] MARKS = Mark.values();

    private Style() {}

    static byte of(Role role, Mark mark) {
        return (byte) (mark.ordinal() * ROLES.length + role.ordinal());
    }

    static Role role(int style) {
        return ROLES[style % ROLES.length];
    }

    static Mark mark(int style) {
        return MARKS[style / ROLES.length];
    }

    static char letter(int style) {
        char letter = role(style).letter();
        return switch (mark(style)) {
            case NONE -> letter;
            case SELECTED -> letter == '.' ? '#' : Character.toUpperCase(letter);
            case QUIET -> letter == '.' ? '-' : Character.toUpperCase(letter);
            case PICKED -> '%';
        };
    }
}
