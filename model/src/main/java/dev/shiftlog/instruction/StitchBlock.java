package dev.shiftlog.instruction;

import java.util.Optional;

/** The block that the original stitch-ctx appends, which has no markers: told by its first and last line. */
record StitchBlock(int start, int end) {
    private static final String FIRST = "# Stitch -- Session Context Manager";
    private static final String LAST = "- Run `stitch save` to archive the session";

    static Optional<StitchBlock> in(String bytes) {
        int start = bytes.indexOf(FIRST);
        if (start < 0 || start > 0 && bytes.charAt(start - 1) != '\n') {
            return Optional.empty();
        }
        int last = bytes.indexOf(LAST, start);
        return last < 0 ? Optional.empty() : Optional.of(new StitchBlock(start, last + LAST.length()));
    }
}
