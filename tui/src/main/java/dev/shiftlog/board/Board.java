package dev.shiftlog.board;

import dev.shiftlog.context.Size;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import dev.shiftlog.sighting.Solutions;
import java.util.List;
import java.util.Map;

/**
 * All that the dashboard shows. {@code ledger} holds the decisions and dead ends of earlier
 * sessions, {@code remedies} what solved an open error the last time, by the error's id;
 * {@code now} is the local time by which ages are told.
 */
public record Board(Project project, Session session, FileMap files, List<Past> past, List<Entry> ledger,
        Map<String, Solutions.Solution> remedies, ContextSize context, String now) {
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

        /** The same host with another text, measured by the rule that every context is measured by. */
        public HostContext with(String other) {
            Size size = Size.of(other);
            return new HostContext(host, other, size.characters(), size.tokens(), mostCharacters, mostTokens,
                    cuts);
        }

        /** Whether the limit of tokens is the one that is reached first. */
        public boolean isLimitedByTokens() {
            return mostTokens > 0 && (mostCharacters == 0
                    || (long) tokens * mostCharacters > (long) characters * mostTokens);
        }
    }

    /** The project around the session; an empty branch means that git knows nothing of it. */
    public record Project(String name, String stack, String folder, String branch, int dirty) {}

    /** How large context.md is, and how large it may be. */
    public record ContextSize(int characters, int budget) {}

    public Board {
        past = List.copyOf(past);
        ledger = List.copyOf(ledger);
        remedies = Map.copyOf(remedies);
    }

    /** Whether the branch is another than the one on which the session began, as far as both are known. */
    public boolean isElsewhere() {
        String begun = session.heading().branch();
        return !begun.isEmpty() && !project.branch().isEmpty() && !begun.equals(project.branch());
    }

    /** The session and the descriptions of files as changes make them. */
    public Logbook logbook() {
        return new Logbook(session, files);
    }

    public Board with(Logbook changed) {
        return new Board(project, changed.session(), changed.files(), past, ledger, remedies, context, now);
    }

    /** The same at a later time. */
    public Board at(String time) {
        return new Board(project, session, files, past, ledger, remedies, context, time);
    }
}
