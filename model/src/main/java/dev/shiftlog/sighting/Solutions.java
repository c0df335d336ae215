package dev.shiftlog.sighting;

import dev.shiftlog.problem.Signature;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The errors that were solved in this session and in past ones, and how. */
public final class Solutions {
    private final List<Solution> all;

    /** What solved an error, and in which session. */
    public record Solution(String session, String how, Problem problem) {}

    private Solutions(List<Solution> all) {
        this.all = all;
    }

    /** The solutions of the sessions, which are given from the newest on. */
    public static Solutions of(List<Session> newestFirst) {
        List<Solution> all = new ArrayList<>();
        for (Session session : newestFirst) {
            for (Problem problem : session.problems()) {
                problem.resolution()
                        .map(Problem.Resolution::how)
                        .filter(how -> !how.isBlank())
                        .ifPresent(how -> all.add(new Solution(session.id(), how, problem)));
            }
        }
        return new Solutions(List.copyOf(all));
    }

    /** The newest solution of the same error: by a name it is known by, or by what it looks like. */
    public Optional<Solution> of(Problem.Sighting sighting) {
        Signature wanted = Sightings.signature(sighting);
        for (Solution solution : all) {
            if (isNamedAlike(sighting, solution.problem().sighting())
                    || Sightings.signature(solution.problem().sighting()).matches(wanted)) {
                return Optional.of(solution);
            }
        }
        return Optional.empty();
    }

    private static boolean isNamedAlike(Problem.Sighting one, Problem.Sighting other) {
        return one.fingerprints().stream().anyMatch(other.fingerprints()::contains);
    }
}
