package dev.shiftlog.transfer;

/** A conversion that cannot be done; the message says why and what to do next. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
