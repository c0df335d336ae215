package dev.shiftlog.page;

import dev.shiftlog.context.Digest.Checkout;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.project.git.GitFacts.Drift;
import dev.shiftlog.project.git.GitFacts.FileChange;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What git said, in the words in which the page repeats it. */
final class CheckoutWords {
    /** The digest stays small; the session itself keeps more of them. */
    private static final int MOST_FILES = 100;

    private CheckoutWords() {}

    static Checkout of(GitFacts facts, String time) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (FileChange change : facts.changed()) {
            if (changed.size() == MOST_FILES) {
                break;
            }
            changed.put(change.path(), change.kind().name().toLowerCase(Locale.ROOT));
        }
        String asOf = time.length() < 16 ? time : time.substring(0, 16).replace('T', ' ');
        return new Checkout(facts.branch().orElse(""), facts.head().orElse(""), drift(facts), asOf, changed);
    }

    private static String drift(GitFacts facts) {
        Drift drift = facts.drift();
        StringBuilder words = new StringBuilder();
        drift.leftBranch()
                .ifPresent(left -> words.append("on ")
                        .append(facts.branch().map(branch -> "branch " + branch).orElse("no branch"))
                        .append(", the session began on ")
                        .append(left));
        if (drift.startLost()) {
            add(words, "the commit it began at is gone");
        }
        if (drift.ahead() > 0) {
            add(words, counted(drift.ahead(), "commit") + " since it began");
        }
        if (drift.gone() > 0) {
            add(words, counted(drift.gone(), "commit") + " of then no longer here");
        }
        return words.toString();
    }

    private static void add(StringBuilder words, String more) {
        words.append(words.isEmpty() ? "" : "; ").append(more);
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
