package dev.shiftlog.resumestate;

/** The notice that an error was solved once before. */
final class SeenBefore {
    private SeenBefore() {}

    public static String notice(String session, String resolution) {
        return "⚠ This error was seen before (session " + session + ")\nPrevious resolution: \"" + resolution
                + "\"\n→ Apply same fix?\n";
    }
}
