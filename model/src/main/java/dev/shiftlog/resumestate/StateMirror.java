package dev.shiftlog.resumestate;

import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Page;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps .session-state.json and its history true to the session, once they were asked for. Where they
 * were not, this costs one look for a file.
 */
public final class StateMirror implements Page {
    private final Page first;
    private final StitchFolder folder;
    private final Supplier<String> localClock;

    public StateMirror(Page first, StitchFolder folder, Supplier<String> localClock) {
        this.first = first;
        this.folder = folder;
        this.localClock = localClock;
    }

    @Override
    public Outcome write(Logbook logbook, Optional<Session> archived) throws StoreException {
        Outcome outcome = first.write(logbook, archived);
        return Files.exists(StateBook.marker(folder)) ? mirrored(logbook, outcome) : outcome;
    }

    private Outcome mirrored(Logbook logbook, Outcome outcome) throws StoreException {
        try {
            new StateBook(folder).follow(logbook.session(), localClock.get(), Instant.now());
            return outcome;
        } catch (IOException failed) {
            List<String> troubles = new ArrayList<>(outcome.troubles());
            troubles.add("the state file was not rewritten: " + failed.getMessage());
            return new Outcome(outcome.isWritten(), troubles);
        }
    }
}
