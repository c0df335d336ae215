package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;

/** The one failure whose lines are being read: what is known of it so far, until the next one begins. */
final class OpenFailure {
    private String file = "";
    private String name = "";
    private String message = "";
    private String location = "";

    boolean isOpen() {
        return !name.isEmpty();
    }

    /** A failure in a file; without one, its place tells the file later. */
    void begin(String inFile, String ofName) {
        file = inFile;
        name = ofName;
    }

    boolean hasMessage() {
        return !message.isEmpty();
    }

    void says(String words) {
        message = words;
    }

    /** Whether the message so far only announces what the next line says: "Expected values to be equal:". */
    static boolean isAnnounced(String message) {
        return message.endsWith(":");
    }

    /** Goes on with the message where there is none yet, or it ends where its point should follow. */
    void goesOn(String line) {
        boolean frame = line.stripLeading().startsWith("at ");
        if (message.isEmpty() || isAnnounced(message) && !frame) {
            message = (message + " " + line.strip()).strip();
        }
    }

    boolean hasPlace() {
        return !location.isEmpty();
    }

    void at(String place) {
        location = place;
    }

    /** Nothing more of it can follow. */
    void end(Tally tally) {
        if (isOpen()) {
            String path = file.isEmpty() ? Location.fileOf(location) : file;
            tally.describe(new TestRun.Failure(path, name, message, location));
        }
        begin("", "");
        says("");
        at("");
    }
}
