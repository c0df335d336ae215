package dev.shiftlog.change;

import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import java.util.Optional;

/** Looking up the error that a change speaks of. */
final class Problems {
    private Problems() {}

    static Optional<Problem> find(Session session, String id) {
        for (Problem problem : session.problems()) {
            if (problem.id().equals(id)) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    static String unknown(String id) {
        return "there is no error " + id + "; 'shiftlog error list' shows them";
    }
}
