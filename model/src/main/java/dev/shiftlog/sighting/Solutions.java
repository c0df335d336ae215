package dev.shiftlog.sighting;

import dev.shiftlog.problem.Signature;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The errors that were solved in this session and in past ones, and how. */
public final class Solutions {
    private final List<Solved> all;

    /** What solved an error, and in which session. */
    public record Solution(String session, String how, Problem problem) {
        /** In one line for a list of errors. */
        public String words() {
            return "seen before (session " + session + "): \"" + how + "\"";
        }
    }

    /** A solution with what its error looks like, which is asked for again and again. */
    private record Solved(Solution solution, Signature signature) {}

    private Solutions(List<Solved> all) {
        this.all = all;
    }

    /** The solutions of the sessions, which are given from the newest on. */
    public static Solutions of(List<Session> newestFirst) {
        List<Solved> all = new ArrayList<>();
        for (Session session : newestFirst) {
            for (Problem problem : session.problems()) {
                if (!problem.solution().isBlank()) {
                    all.add(new Solved(new Solution(session.id(), problem.solution(), problem),
                            Sightings.signature(problem.sighting())));
                }
            }
        }
        return new Solutions(List.copyOf(all));
    }

    /** All of them as one, given from the newest on. */
    public static Solutions joined(List<Solutions> newestFirst) {
        List<Solved> all = new ArrayList<>();
        newestFirst.forEach(solutions -> all.addAll(solutions.all));
        return new Solutions(List.copyOf(all));
    }

    /**
     * The newest solution of the same error, by a name it is known by or by what it looks like, that was not
     * tried on it in vain.
     */
    public Optional<Solution> of(Problem problem) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Signature wanted = Sightings.signature(problem.sighting());
        for (Solved solved : all) {
            boolean isSame = isNamedAlike(problem.sighting(), solved.solution().problem().sighting())
                    || solved.signature().matches(wanted);
            if (isSame && !problem.wasTriedInVain(solved.solution().how())) {
                return Optional.of(solved.solution());
            }
        }
        return Optional.empty();
    }

    private static boolean isNamedAlike(Problem.Sighting one, Problem.Sighting other) {
        return one.fingerprints().stream().anyMatch(other.fingerprints()::contains);
    }
}
