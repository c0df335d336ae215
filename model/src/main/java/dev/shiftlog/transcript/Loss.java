package dev.shiftlog.transcript;

import static java.util.Objects.requireNonNull;

/** What a target cannot hold as it was: declared before anything is written. */
public record Loss(Item item, Fate fate, String reason, long count, String example) {
    public Loss {
        requireNonNull(item);
        requireNonNull(fate);
        requireNonNull(reason);
        requireNonNull(example);
    }

    /** How many of what. */
    public String words() {
        return item.words(count);
    }

    /** What is concerned. */
    public enum Item {
        TEXT("text", "texts"),
        REASONING("thought", "thoughts"),
        TOOL_NAME("name of a tool", "names of tools"),
        TOOL_ARGUMENTS("arguments of a call", "arguments of calls"),
        TOOL_RESULT("result of a call", "results of calls"),
        OUTCOME("outcome of a call", "outcomes of calls"),
        IMAGE("picture", "pictures"),
        UNKNOWN_BLOCK("block of an unknown kind", "blocks of an unknown kind"),
        COMPACTION("compaction", "compactions"),
        SIDE_CHAIN("turn of a sub-agent", "turns of sub-agents"),
        SYSTEM_NOTE("note of the program", "notes of the program"),
        TITLE("title", "titles"),
        TIME("time", "times"),
        MODEL("name of a model", "names of models"),
        USAGE("count of tokens", "counts of tokens"),
        BRANCH("branch", "branches"),
        ID("id", "ids");

        private final String one;
        private final String many;

        Item(String one, String many) {
            this.one = one;
            this.many = many;
        }

        /** So many of them, for a person. */
        public String words(long count) {
            return count + " " + (count == 1 ? one : many);
        }
    }

    /** What becomes of it. */
    public enum Fate {
        /** Another form that means the same and can be mapped back. */
        MAPPED,
        /** Still readable, as text. */
        FLATTENED,
        DROPPED,
        /** Written as it is; the target itself shortens or leaves it out when it talks to its model. */
        LEFT_TO_TARGET
    }
}
