package dev.shiftlog.handoff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lint of the first next action: it must be work, not the mechanics of resuming. */
final class FirstAction {
    static final String PLACE = "next_todo_items[0]";

    /** Phrases that end in a thing; as the beginning of a longer name ("handoff schema tests") they are work. */
    private static final List<String> ABOUT_A_THING = List.of("paste the resume prompt", "paste the prompt",
            "paste resume prompt", "paste resume_prompt", "start a new agent session", "start a new session",
            "read the latest handoff", "read the handoff", "read latest.md", "inspect the handoff",
            "inspect handoff",
            "inspect latest.md");
    private static final List<String> ALWAYS = List.of("verify that resume", "verify resume",
            "check whether the new agent");
    /** Words that go on with the sentence instead of making the thing a part of a longer name. */
    private static final Set<String> GO_ON = Set.of("now", "first", "before", "after", "and", "then", "to",
            "into",
            "in", "from", "for", "with", "at", "on", "of", "so", "when", "if", "again", "carefully", "please",
            "as",
            "by", "until", "via", "here", "there", "through", "thoroughly", "file", "document", "artifact",
            "or",
            "that", "which", "below", "above", "text", "is", "was", "once", "using", "inside", "completely",
            "fully");
    private static final Pattern NEXT_WORD = Pattern.compile("[ \\t]+([\\p{L}_]+)");

    private FirstAction() {}

    /** What is wrong with the first item; an absent one is missing. */
    static Optional<String> flaw(Optional<String> item) {
        if (item.isEmpty()) {
            return Optional.of(PLACE + " is missing");
        }
        String text = item.get().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return ALWAYS.stream()
                .filter(phrase -> occurs(text, phrase, false))
                .findFirst()
                .or(() -> ABOUT_A_THING.stream().filter(phrase -> occurs(text, phrase, true)).findFirst())
                .map(phrase -> PLACE + " looks like a resume mechanic (matched '" + phrase
                        + "'); it must be the first productive work item");
    }

    private static boolean occurs(String text, String phrase, boolean orPartOfAName) {
        Matcher places = Pattern
                .compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(phrase) + "(?![\\p{L}\\p{N}_-])")
                .matcher(text);
        while (places.find()) {
            Matcher next = NEXT_WORD.matcher(text).region(places.end(), text.length());
            boolean name = orPartOfAName && next.lookingAt() && !GO_ON.contains(next.group(1));
            if (!name) {
                return true;
            }
        }
        return false;
    }
}
