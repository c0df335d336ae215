package dev.shiftlog.change;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reports an error; one that the session knows already is counted and opened again, not doubled. */
record ReportProblem(Problem.Sighting sighting, JsonObject rest) implements Change {
    ReportProblem(Problem.Sighting sighting) {
        this(sighting, JsonObject.EMPTY);
    }

    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        if (sighting.message().isBlank()) {
            return new Outcome.Refused("an error needs a message");
        }
        for (Problem known : logbook.session().problems()) {
            if (known.sighting().matches(sighting)) {
                Problem again = known.seenAgain(sighting, stamp.time()).with(rest);
                return new Outcome.Changed(logbook.with(logbook.session().replacing(again)));
            }
        }
        Problem fresh = new Problem("", sighting, 1, stamp.time(), stamp.time(), List.of(),
                Optional.empty(), rest);
        return new Outcome.Changed(logbook.with(logbook.session().plus(fresh)));
    }

    @Override
    public Change mapEntry(UnaryOperator<Entry> mapped) {
        return new ReportProblem(sighting, mapped.apply(Problem.of(sighting).with(rest)).rest());
    }

    @Override
    public String summary() {
        return "error: " + sighting.message();
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("problem")
                .with("type", sighting.type())
                .with("file", sighting.file())
                .with("line", sighting.line())
                .with("message", sighting.message())
                .with("fingerprints", Json.texts(sighting.fingerprints()))
                .with("rest", rest)
                .build();
    }
}
