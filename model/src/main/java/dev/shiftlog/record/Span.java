package dev.shiftlog.record;

/** Where a value stands in a file: from its first byte up to, and not including, the end. */
public record Span(long start, long end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    public long length() {
        return end - start;
    }
}
