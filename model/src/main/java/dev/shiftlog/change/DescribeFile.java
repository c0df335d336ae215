package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Logbook;

/** Says what a file is for; the file need not exist. */
record DescribeFile(String path, String description) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        if (path.isBlank()) {
            return new Outcome.Refused("which file? give its path");
        }
        if (description.equals(logbook.files().descriptions().get(path))) {
            return new Outcome.Unchanged();
        }
        return new Outcome.Changed(logbook.with(logbook.files().describing(path, description)));
    }

    @Override
    public boolean needsFiles() {
        return true;
    }

    @Override
    public String summary() {
        return "file " + path + ": " + description;
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("describe").with("path", path).with("description", description).build();
    }
}
