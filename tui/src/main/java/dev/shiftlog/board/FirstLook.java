package dev.shiftlog.board;

import java.util.List;
import java.util.Optional;

/**
 * What there is in a folder without a session, and what beginning one would write, a line each. The
 * agents' conversations take longer to find than the rest; until then there are none.
 */
public record FirstLook(String name, String stack, int files, Optional<List<String>> conversations,
        List<String> writes) {
    public FirstLook {
        conversations = conversations.map(List::copyOf);
        writes = List.copyOf(writes);
    }

    /** The same with the conversations that were found. */
    public FirstLook with(List<String> found) {
        return new FirstLook(name, stack, files, Optional.of(found), writes);
    }
}
