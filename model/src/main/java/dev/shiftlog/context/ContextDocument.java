package dev.shiftlog.context;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.session.Session;
import java.util.List;

/** A rendered context.md, how large it is for a host, and what was left out to make it fit. */
public record ContextDocument(String text, Size size, Budget budget, List<Cut> cuts) {
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

    /** What a section had to leave out, and the command that shows it. */
    public record Cut(String section, int kept, int total, String seeAll) {
        /** The cut in a sentence. */
        public String inWords() {
            return section + ": " + kept + " of " + total + " kept, the rest: " + seeAll;
        }
    }

    public ContextDocument {
        requireNonNull(text);
        requireNonNull(size);
        requireNonNull(budget);
        cuts = List.copyOf(cuts);
    }

    /** The document for the next agent, cut to the budget where it must be. */
    public static ContextDocument render(Headline project, Session session, Digest digest, Budget budget) {
        return ContextRender.render(project, session, digest, budget);
    }
}
