package dev.shiftlog.sighting;

import dev.shiftlog.change.Change;
import dev.shiftlog.problem.Finding;
import dev.shiftlog.problem.Matching;
import dev.shiftlog.problem.Signature;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The errors of one run, each known to be an error of the session or to be a new one. */
public final class Sightings {
    private final List<Problem> known;
    private final List<Problem.Sighting> sightings;
    private final Matching matching;

    private Sightings(List<Problem> known, List<Problem.Sighting> sightings, Matching matching) {
        this.known = known;
        this.sightings = sightings;
        this.matching = matching;
    }

    public static Sightings ofFindings(Session session, List<Finding> findings) {
        return of(session, findings.stream()
                .map(finding -> new Problem.Sighting(finding.type(), finding.place().file(),
                        finding.place().line(),
                        finding.message(), List.of()))
                .toList());
    }

    /** Errors as a person reports them; their fingerprints are found here. */
    public static Sightings of(Session session, List<Problem.Sighting> seen) {
        List<Problem> known = session.problems();
        List<Signature> before = known.stream().map(problem -> signature(problem.sighting())).toList();
        List<Signature> now = seen.stream().map(Sightings::signature).toList();
        Matching matching = Matching.of(before, now);
        return new Sightings(known, named(known, seen, now, matching), matching);
    }

    static Signature signature(Problem.Sighting sighting) {
        return Signature.of(sighting.type(), sighting.file(), sighting.line(), sighting.message());
    }

    /**
     * A known error keeps the names it has. A new one gets its fingerprint; where another error that
     * only looks the same has that already, a number tells them apart.
     */
    private static List<Problem.Sighting> named(List<Problem> known, List<Problem.Sighting> seen,
            List<Signature> now,
            Matching matching) {
        Set<String> taken = new HashSet<>();
        known.forEach(problem -> taken.addAll(problem.sighting().fingerprints()));
        List<Problem.Sighting> named = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            OptionalInt match = matching.knownFor(i);
            List<String> names = match.isPresent()
                    ? known.get(match.getAsInt()).sighting().fingerprints()
                    : List.of(fresh(now.get(i).fingerprint(), taken));
            taken.addAll(names);
            Problem.Sighting sighting = seen.get(i);
            named.add(new Problem.Sighting(sighting.type(), sighting.file(), sighting.line(),
                    sighting.message(), names));
        }
        return named;
    }

    private static String fresh(String fingerprint, Set<String> taken) {
        String name = fingerprint;
        for (int n = 2; taken.contains(name); n++) {
            name = fingerprint + "~" + n;
        }
        return name;
    }

    public List<Problem.Sighting> all() {
        return List.copyOf(sightings);
    }

    /** The names of all errors that were seen. */
    public List<String> fingerprints() {
        return sightings.stream().flatMap(sighting -> sighting.fingerprints().stream()).toList();
    }

    /** The changes that report all of them; what had solved one that is back is kept as an attempt. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < sightings.size(); i++) {
            OptionalInt match = matching.knownFor(i);
            if (match.isPresent()) {
                Problem problem = known.get(match.getAsInt());
                problem.resolution()
                        .map(Problem.Resolution::how)
                        .filter(how -> !how.isEmpty())
                        .ifPresent(how -> changes.add(Change.attemptProblem(problem.id(), how)));
            }
            changes.add(Change.reportProblem(sightings.get(i)));
        }
        return changes;
    }

    /** Whether the session's error was seen in this run. */
    boolean include(Problem problem) {
        for (int i = 0; i < sightings.size(); i++) {
            OptionalInt match = matching.knownFor(i);
            if (match.isPresent() && known.get(match.getAsInt()).id().equals(problem.id())) {
                return true;
            }
        }
        return false;
    }

    /** The session's error that the sighting became. */
    public static Problem recorded(Session session, Problem.Sighting sighting) {
        return session.problems()
                .stream()
                .filter(problem -> problem.sighting().matches(sighting))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the error was reported and is not there"));
    }
}
