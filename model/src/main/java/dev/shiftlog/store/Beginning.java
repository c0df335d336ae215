package dev.shiftlog.store;

/** Where in the project's history a session begins; empty texts where there is no history. */
public record Beginning(String branch, String commit) {
    public static final Beginning UNKNOWN = new Beginning("", "");
}
