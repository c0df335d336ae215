package dev.shiftlog.screen;

import dev.shiftlog.keys.Command;

/** What a screen asks of the app around it. */
public sealed interface Request {
    record Run(Effect effect) implements Request {}

    /** A screen is laid upon this one. */
    record Open(Screen screen) implements Request {}

    /** This screen goes away. */
    record Close() implements Request {}

    /** A line for the person, until the next key. */
    record Say(String words) implements Request {}

    /** This screen goes away and the command runs below it. */
    record Instead(Command command) implements Request {}

    record Leave() implements Request {}
}
