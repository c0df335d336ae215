package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.TouchedFile;

/** Notes that the session changed a file. */
record TouchFile(TouchedFile file) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        for (TouchedFile known : logbook.session().files()) {
            if (known.path().equals(file.path())) {
                return again(logbook, known);
            }
        }
        return new Outcome.Changed(logbook.with(logbook.session().plus(file)));
    }

    private Outcome again(Logbook logbook, TouchedFile known) {
        boolean knowsMore = file.change() != TouchedFile.Change.TOUCHED && file.change() != known.change();
        // What a session made stays made by it, however often it is changed afterwards.
        boolean onlyModified = known.change() == TouchedFile.Change.CREATED
                && file.change() == TouchedFile.Change.MODIFIED;
        if (!knowsMore || onlyModified) {
            return new Outcome.Unchanged();
        }
        TouchedFile changed = new TouchedFile(known.id(), known.path(), file.change(), known.reason(),
                known.rest());
        return new Outcome.Changed(logbook.with(logbook.session().replacing(changed)));
    }

    @Override
    public String summary() {
        return file.change().word() + " " + file.path();
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("touch").with("entry", file.toJson()).build();
    }
}
