package dev.shiftlog.context;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a project is called and built with. */
public record Headline(String name, List<String> stack) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_STACK = 300;

    public Headline {
        requireNonNull(name);
        stack = List.copyOf(stack);
    }

    void appendTo(StringBuilder text, int pastSessions) {
        text.append("# Project: ")
                .append(name.isBlank() ? "Unknown" : Line.inside(name, LONGEST_NAME))
                .append('\n');
        if (!stack.isEmpty()) {
            text.append("**Stack:** ")
                    .append(Line.inside(String.join(", ", stack), LONGEST_STACK))
                    .append('\n');
        }
        if (pastSessions > 0) {
            text.append("**Past sessions:** ").append(pastSessions).append('\n');
        }
    }
}
