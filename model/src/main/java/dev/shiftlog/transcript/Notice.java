package dev.shiftlog.transcript;

import static java.util.Objects.requireNonNull;

/** Something of the source that is not in the turns, how often, and one example of where. */
public record Notice(Kind kind, long count, String example) {
    public Notice {
        requireNonNull(kind);
        requireNonNull(example);
    }

    /** What happened, in words for a person. */
    public enum Kind {
        UNREADABLE_LINE("lines that are not JSON"),
        TORN_LINE(
                "a last line that was not written to its end"),
        INCOMPLETE_RECORD(
                "records without what they need"),
        UNKNOWN_RECORD(
                "records of a kind that is not known"),
        OVERSIZED_VALUE(
                "values over 20 million characters"),
        CALL_WITHOUT_RESULT(
                "tool calls without a result"),
        RESULT_WITHOUT_CALL(
                "tool results without a call"),
        DUPLICATE_ID(
                "ids that were used twice"),
        MISSING_PARENT(
                "records whose predecessor is missing"),
        MISSING_FILE(
                "files that are named but not there"),
        OUTSIDE_VIEW(
                "turns that are not part of this view"),
        INJECTED(
                "texts that the agent program put in"),
        PROVIDER_BOUND(
                "thoughts that only their maker can read"),
        BOOKKEEPING(
                "records that hold no talk");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
