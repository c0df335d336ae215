package dev.shiftlog.cli.state;

/** A text and what explains it, written as {@code text::explanation}. */
record Pair(String text, String explanation) {
    /** Splits at the first two colons; both sides lose the blanks around them. */
    static Pair of(String word) {
        int colons = word.indexOf("::");
        return colons < 0
                ? new Pair(word.strip(), "")
                : new Pair(word.substring(0, colons).strip(), word.substring(colons + 2).strip());
    }
}
