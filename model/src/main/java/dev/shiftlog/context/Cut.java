package dev.shiftlog.context;

/** What a section had to leave out, and the command that shows it. */
public record Cut(String section, int kept, int total, String seeAll) {
    /** The cut in a sentence. */
    public String inWords() {
        return section + ": " + kept + " of " + total + " kept, the rest: " + seeAll;
    }
}
