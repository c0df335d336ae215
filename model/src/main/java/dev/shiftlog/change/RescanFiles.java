package dev.shiftlog.change;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Logbook;
import java.util.List;

/** Replaces the file map by the files that a scan found. */
record RescanFiles(List<String> paths) implements Change {
    public RescanFiles {
        paths = List.copyOf(paths);
    }

    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        return new Outcome.Changed(logbook.with(logbook.files().rescanned(paths, stamp.time())));
    }

    @Override
    public boolean needsFiles() {
        return true;
    }

    @Override
    public String summary() {
        return "scanned " + paths.size() + " files";
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("rescan").with("paths", Json.texts(paths)).build();
    }
}
