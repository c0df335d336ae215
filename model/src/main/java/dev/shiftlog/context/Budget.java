package dev.shiftlog.context;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * How much of a document reaches the model in a host. A limit that a host does not have is a very
 * large number.
 */
public record Budget(String host, int characters, int tokens) {
    /** Below this not even the header and what matters now would fit. */
    public static final int LEAST_CHARACTERS = 4_000;

    /** What stands where a host has no limit. */
    public static final int NO_LIMIT = Integer.MAX_VALUE / 2;
    /** What a hook says around the document counts against the same limit. */
    private static final int KEPT_FREE = 400;

    /** Output of a hook over 10,000 characters becomes a preview of 2 KB. */
    public static final Budget CLAUDE = new Budget("claude", 10_000 - KEPT_FREE, NO_LIMIT);
    /** Context from a hook is cut in the middle at 2,500 tokens. */
    public static final Budget CODEX = new Budget("codex", NO_LIMIT, 2_500 - KEPT_FREE / 4);
    /** No limit is known; an instruction file of this size is still read with care. */
    public static final Budget GEMINI = new Budget("gemini", 20_000, 6_000);
    /** No limit is known; an instruction file of this size is still read with care. */
    public static final Budget COPILOT = new Budget("copilot", 20_000, 6_000);
    /** Fits every host, because one file serves them all. */
    public static final Budget ALL = new Budget("all", CLAUDE.characters, CODEX.tokens);

    private static final List<Budget> KNOWN = List.of(CLAUDE, CODEX, GEMINI, COPILOT, ALL);

    public Budget {
        requireNonNull(host);
    }

    /** The budget of a host by its name. */
    public static Optional<Budget> named(String host) {
        for (Budget budget : KNOWN) {
            if (budget.host.equals(host)) {
                return Optional.of(budget);
            }
        }
        return Optional.empty();
    }

    /** The names that {@link #named} knows. */
    public static List<String> hosts() {
        return KNOWN.stream().map(Budget::host).toList();
    }

    /** The same host with a limit of characters of the person's choice. */
    public Budget limitedTo(int most) {
        return new Budget(host, Math.max(most, LEAST_CHARACTERS), tokens);
    }

    boolean holds(Size size) {
        return size.characters() <= characters && size.tokens() <= tokens;
    }

    /** This part of the budget, in percent. */
    Budget share(int percent) {
        return new Budget(host, (int) ((long) characters * percent / 100),
                (int) ((long) tokens * percent / 100));
    }
}
