package dev.shiftlog.transcript;

/** Tokens that one answer took, as the agent recorded them. */
public record Usage(long input, long cached, long output) {
    public static final Usage NONE = new Usage(0, 0, 0);

    public Usage plus(Usage other) {
        return new Usage(input + other.input, cached + other.cached, output + other.output);
    }

    public long total() {
        return input + cached + output;
    }
}
