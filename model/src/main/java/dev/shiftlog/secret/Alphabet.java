package dev.shiftlog.secret;

/** The characters of which the body of a token is made. */
enum Alphabet {
    LETTERS_AND_DIGITS(""),
    CAPITALS_AND_DIGITS(""),
    TOKEN("_-./"),
    BASE64("_-./+~=");

    private final String marks;

    Alphabet(String marks) {
        this.marks = marks;
    }

    /** The end of the run of this alphabet's characters that begins at the offset. */
    int end(String text, int offset) {
        int end = offset;
        while (end < text.length() && holds(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean holds(char c) {
        if (this == CAPITALS_AND_DIGITS && c >= 'a' && c <= 'z') {
            return false;
        }
        return isLetterOrDigit(c) || marks.indexOf(c) >= 0;
    }

    static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a word can begin here: the character before belongs to no word. */
    static boolean startsWord(String text, int offset) {
        if (offset == 0) {
            return true;
        }
        char before = text.charAt(offset - 1);
        return !isLetterOrDigit(before) && before != '_' && before != '-' || followsEscape(text, offset);
    }

    /** Whether an escaped line end or tab of a JSON text stands before: its letter belongs to no word. */
    static boolean followsEscape(String text, int offset) {
        if (offset < 2 || text.charAt(offset - 2) != '\\') {
            return false;
        }
        return text.charAt(offset - 1) == 'n' || text.charAt(offset - 1) == 't';
    }
}
