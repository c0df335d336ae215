package dev.shiftlog.board;

import java.util.List;

/** What there is in a folder without a session, and what beginning one would write, a line each. */
public record FirstLook(String name, String stack, int files, List<String> conversations,
        List<String> writes) {
    public FirstLook {
        conversations = List.copyOf(conversations);
        writes = List.copyOf(writes);
    }
}
