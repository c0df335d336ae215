package dev.shiftlog.change;

/** The error that a change speaks of. */
final class Problems {
    private Problems() {}

    static String unknown(String id) {
        return "there is no error " + id + "; 'shiftlog error list' shows them";
    }
}
