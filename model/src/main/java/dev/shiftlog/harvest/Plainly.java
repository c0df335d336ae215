package dev.shiftlog.harvest;

import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decisions and dead ends where a text says plainly that it is one; anything less plain is no entry. */
final class Plainly {
    private static final String BULLET = "\\s*(?:[-*•]\\s+|\\d+[.)]\\s+)?";
    private static final Pattern DECISION = Pattern.compile(BULLET
            + "(?:(?:\\*\\*)?Deci(?:sion|ded)(?: made)?(?:\\*\\*)?:(?:\\*\\*)?\\s+"
            + "|(?:We|I)(?:'ve| have)? decided to )(\\S.{2,280})");
    private static final Pattern DEAD_END = Pattern
            .compile(BULLET + "(?:\\*\\*)?Dead[ -]end(?:\\*\\*)?:(?:\\*\\*)?\\s+(\\S.{2,280})");
    private static final Pattern REASON = Pattern
            .compile("(.+?)(?:,? because |\\s+(?:--|—|–)\\s+|\\.? Reason: )(.+)");

    private Plainly() {}

    /** What the text says so, line by line; what stands in a block of code is no one's word. */
    static List<Entry> in(String text) {
        List<Entry> said = new ArrayList<>();
        boolean isCode = false;
        for (String line : text.lines().toList()) {
            if (line.strip().startsWith("```")) {
                isCode = !isCode;
            } else if (!isCode) {
                entry(line).ifPresent(said::add);
            }
        }
        return said;
    }

    private static Optional<Entry> entry(String line) {
        return entry(line, DECISION, Decision::of).or(() -> entry(line, DEAD_END, DeadEnd::of));
    }

    /** What follows the opening, with its reason if it gives one. */
    private static Optional<Entry> entry(String line, Pattern opening,
            BiFunction<String, String, Entry> kind) {
        Matcher said = opening.matcher(line);
        if (!said.matches()) {
            return Optional.empty();
        }
        String text = bare(said.group(1));
        Matcher reason = REASON.matcher(text);
        return Optional.of(reason.matches()
                ? kind.apply(reason.group(1), reason.group(2))
                : kind.apply(text, ""));
    }

    /** Without the marks and the full stop around it. */
    private static String bare(String text) {
        return text.strip().replaceAll("\\*\\*|\\.$", "");
    }
}
