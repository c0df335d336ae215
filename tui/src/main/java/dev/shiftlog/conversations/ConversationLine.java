package dev.shiftlog.conversations;

import dev.shiftlog.catalog.Place;
import java.util.Optional;

/**
 * A conversation as a list shows it. Times are local; a count that is not known yet is empty;
 * {@code expires} is the number of days until the agent deletes it.
 */
public record ConversationLine(ConversationKey key, String title, String folder, String branch,
        String lastActive, Optional<Integer> turns, long bytes, Optional<Integer> expires, State state,
        Details details) {

    /** What else a person must know before choosing it. */
    public record State(Place place, Archive archive, String openIn, Health health) {
        public static final State PLAIN = new State(Place.HERE, Archive.NONE, "", Health.UNKNOWN);
    }

    /** What it was made of, in full; an origin is "agent id" of what it was converted from. */
    public record Details(String started, Optional<Long> calls, Optional<Long> tokens, long subAgents,
            String origin, String model) {
        public static final Details NONE = new Details("", Optional.empty(), Optional.empty(), 0, "", "");
    }

    /** In whose archive it is. */
    public enum Archive {
        NONE,
        AGENT,
        SHIFTLOG
    }

    /** Whether the agent would go on with it. */
    public enum Health {
        UNKNOWN,
        SOUND,
        LOSS,
        BROKEN
    }

    /** The size in at most five characters. */
    public String size() {
        if (bytes < 1024) {
            return bytes + " B";
        }
        if (bytes < 1024 * 1024) {
            return bytes / 1024 + " K";
        }
        long tenths = bytes * 10 / (1024 * 1024);
        return tenths < 100 ? tenths / 10 + "." + tenths % 10 + " M" : tenths / 10 + " M";
    }

    /** The words by which the filter finds the conversation. */
    public String words() {
        return key.agent() + " " + title + " " + branch + " " + folder + " " + key.home() + " " + key.id();
    }
}
