package dev.shiftlog.screen.preview;

import java.util.HashSet;
import java.util.Set;

/** What the person chose to see: a host, a form, a section, what is left out, and words to find. */
record Choice(int host, boolean isPlain, Set<String> leftOut, String section, String searched, int found) {
    static final Choice FIRST = new Choice(0, false, Set.of(), "", "", -1);

    Choice {
        leftOut = Set.copyOf(leftOut);
    }

    Choice host(int other) {
        return new Choice(other, isPlain, leftOut, section, searched, -1);
    }

    /** Rendered, or the text as it is; a line that was found is another line then. */
    Choice otherForm() {
        return new Choice(host, !isPlain, leftOut, section, searched, -1);
    }

    Choice section(String name) {
        return new Choice(host, isPlain, leftOut, name, searched, found);
    }

    /** Leaves the chosen section out, or takes it in again. */
    Choice toggled() {
        Set<String> changed = new HashSet<>(leftOut);
        if (!changed.remove(section)) {
            changed.add(section);
        }
        return new Choice(host, isPlain, changed, section, searched, -1);
    }

    Choice searched(String words) {
        return new Choice(host, isPlain, leftOut, section, words, -1);
    }

    /** The line that has the words. */
    Choice found(int line) {
        return new Choice(host, isPlain, leftOut, section, searched, line);
    }
}
