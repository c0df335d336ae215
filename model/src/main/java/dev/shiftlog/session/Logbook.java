package dev.shiftlog.session;

/** All that Changes change: the current session and the project's file map. */
public record Logbook(Session session, FileMap files) {
    public Logbook with(Session changed) {
        return new Logbook(changed, files);
    }

    public Logbook with(FileMap changed) {
        return new Logbook(session, changed);
    }
}
