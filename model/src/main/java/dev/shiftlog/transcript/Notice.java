package dev.shiftlog.transcript;

import static java.util.Objects.requireNonNull;

/** Something of the source that is not in the turns, how often, and one example of where. */
public record Notice(Kind kind, long count, String example) {
    public Notice {
        requireNonNull(kind);
        requireNonNull(example);
    }

    /** How many of what. */
    public String words() {
        return count + " " + (count == 1 ? kind.one : kind.many);
    }

    /** What happened, in words for a person. */
    public enum Kind {
        UNREADABLE_LINE("line that is not JSON", "lines that are not JSON"),
        TORN_LINE("last line that was not written to its end",
                "last lines that were not written to their end"),
        INCOMPLETE_RECORD("record without what it needs", "records without what they need"),
        UNKNOWN_RECORD("record of a kind that is not known", "records of a kind that is not known"),
        OVERSIZED_VALUE("value over 20 million characters", "values over 20 million characters"),
        CALL_WITHOUT_RESULT("tool call without a result", "tool calls without a result"),
        RESULT_WITHOUT_CALL("tool result without a call", "tool results without a call"),
        DUPLICATE_ID("id that was used twice", "ids that were used twice"),
        MISSING_PARENT("record whose predecessor is missing", "records whose predecessor is missing"),
        MISSING_FILE("file that is named but not there", "files that are named but not there"),
        OUTSIDE_VIEW("turn that is not part of this view", "turns that are not part of this view"),
        INJECTED("text that the agent program put in", "texts that the agent program put in"),
        PROVIDER_BOUND("thought that only its maker can read", "thoughts that only their maker can read"),
        BOOKKEEPING("record that holds no talk", "records that hold no talk");

        private final String one;
        private final String many;

        Kind(String one, String many) {
            this.one = one;
            this.many = many;
        }

        @Override
        public String toString() {
            return many;
        }
    }
}
