package dev.shiftlog.handoff;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The mark that a draft puts where only the agent knows what belongs there. */
final class FillMark {
    private static final Pattern MARK = Pattern.compile("\\[fill in: ([^\\]]*)\\]");

    private FillMark() {}

    static String of(String question) {
        return "[fill in: " + question + "]";
    }

    /** The questions that are still open in a text, each once. */
    static List<String> in(String text) {
        return MARK.matcher(text).results().map((MatchResult mark) -> mark.group(1)).distinct().toList();
    }
}
