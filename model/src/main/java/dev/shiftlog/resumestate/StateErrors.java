package dev.shiftlog.resumestate;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.problem.Signature;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors of a state as entries of a session, and back. */
final class StateErrors {
    private static final String ORIGINAL = "session_state";
    /** A fingerprint such as ts2322_auth_42 begins with the tool's code. */
    private static final Pattern CODE = Pattern.compile("([a-z]{1,8}\\d{3,5})_.*");
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{12}(?:~\\d+)?");

    private StateErrors() {}

    static List<Problem> imported(StateDocument state, Session session) {
        List<Problem> problems = new ArrayList<>();
        String when = Origin.localTime(state.timestamp());
        state.unresolved().forEach(error -> add(problems, problem(error, when, Optional.empty()), session));
        state.resolved()
                .forEach(error -> add(problems,
                        problem(error, when,
                                Optional.of(new Problem.Resolution(error.text("resolution"), when))),
                        session));
        return problems;
    }

    private static void add(List<Problem> problems, Problem problem, Session session) {
        boolean known = session.problems()
                .stream()
                .anyMatch(present -> present.isOpen() == problem.isOpen()
                        && present.sighting().message().equals(problem.sighting().message())
                        && present.sighting().file().equals(problem.sighting().file()));
        if (!known) {
            problems.add(problem);
        }
    }

    private static Problem problem(JsonObject error, String when, Optional<Problem.Resolution> resolution) {
        String foreign = error.text("fingerprint");
        Matcher code = CODE.matcher(foreign);
        String type = code.matches() ? code.group(1).toUpperCase(Locale.ROOT) : error.text("type");
        int line = (int) error.number("line", 0);
        Signature own = Signature.of(type, error.text("file"), line, error.text("error"));
        List<String> fingerprints = foreign.isEmpty()
                ? List.of(own.fingerprint())
                : List.of(own.fingerprint(), foreign);
        Problem.Sighting sighting = new Problem.Sighting(type, error.text("file"), line, error.text("error"),
                fingerprints);
        JsonObject rest = JsonObject.with(ORIGINAL, error).build();
        return new Problem("", sighting, (int) error.number("attempts", 0), when, when, List.of(), resolution,
                rest);
    }

    static List<Json> exported(Session session, boolean open) {
        List<Json> errors = new ArrayList<>();
        for (Problem problem : session.problems()) {
            if (problem.isOpen() == open) {
                errors.add(json(problem));
            }
        }
        return errors;
    }

    /** The error as it came in, with what has changed since; one of ours is written in full. */
    private static JsonObject json(Problem problem) {
        JsonObject original = problem.rest().object(ORIGINAL);
        Problem.Sighting sighting = problem.sighting();
        JsonObject.Builder json = original.edit();
        if (!sighting.file().isEmpty()) {
            json.with("file", sighting.file());
        }
        if (sighting.line() > 0) {
            json.with("line", sighting.line());
        }
        json.with("error", sighting.message());
        boolean counted = original.isEmpty() || problem.count() != original.number("attempts", 0);
        if (problem.isOpen() && counted) {
            json.with("attempts", problem.count());
        }
        problem.resolution().ifPresent(resolution -> json.with("resolution", resolution.how()));
        if (original.isEmpty()) {
            sighting.fingerprints()
                    .stream()
                    .filter(print -> !OWN.matcher(print).matches())
                    .findFirst()
                    .or(() -> sighting.fingerprints().stream().findFirst())
                    .ifPresent(print -> json.with("fingerprint", print));
        }
        return json.build();
    }
}
