package dev.shiftlog.board;

import java.util.List;

/**
 * The context as one host gets it: the text, its size, the most that the host takes (0 where it has
 * no limit), and what was left out, a sentence each.
 */
public record HostContext(String host, String text, int characters, int tokens, int mostCharacters,
        int mostTokens,
        List<String> cuts) {
    public HostContext {
        cuts = List.copyOf(cuts);
    }
}
