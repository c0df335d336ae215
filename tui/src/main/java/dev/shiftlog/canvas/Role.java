package dev.shiftlog.canvas;

/** What a piece of text means; the theme decides what it looks like. */
public enum Role {
    TEXT('.'),
    DIM('d'),
    STRONG('s'),
    TITLE('i'),
    FRAME('f'),
    FOCUS('o'),
    KEY('k'),
    ACCENT('a'),
    GOOD('g'),
    WARN('w'),
    BAD(
            'b'),
    LINK('l'),
    CODE('c'),
    HEADING('h'),
    DONE('p'),
    REST('r'),
    BADGE('n'),
    BAR('u');

    private final char letter;

    Role(char letter) {
        this.letter = letter;
    }

    /** The letter that stands for this role in golden screens. */
    char letter() {
        return letter;
    }
}
