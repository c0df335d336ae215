package dev.shiftlog.cli.exchange;

import dev.shiftlog.change.Change;
import dev.shiftlog.change.Outcome;
import dev.shiftlog.change.Stamp;
import dev.shiftlog.handoff.HandoffException;
import dev.shiftlog.handoff.HandoffFolder;
import dev.shiftlog.handoff.HandoffImport;
import dev.shiftlog.resumestate.StateBook;
import dev.shiftlog.resumestate.StateDocument;
import dev.shiftlog.resumestate.StateImport;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.StitchFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files of another program that are brought into the session; those shared live need no bringing. */
enum Source {
    HANDOFFS {
        @Override
        Optional<Found> in(Path project, Session session) throws IOException, HandoffException {
            HandoffFolder handoffs = new HandoffFolder(project);
            if (!handoffs.exists()) {
                return Optional.empty();
            }
            HandoffImport.Imported imported = HandoffImport.of(handoffs, session);
            return Optional.of(new Found(HandoffFolder.NAME + "/", imported.changes(), imported.left()));
        }
    },
    STATE {
        @Override
        Optional<Found> in(Path project, Session session) throws IOException {
            Optional<StateDocument> state = new StateBook(new StitchFolder(project)).files().read();
            return state.map(found -> new Found(".session-state.json", StateImport.changes(found, session),
                    List.of("token counts and the history stay in their files")));
        }
    };

    /** What was found: the changes to make, and what has no place in a session. */
    record Found(String name, List<Change> changes, List<String> left) {
        Found {
            changes = List.copyOf(changes);
            left = List.copyOf(left);
        }

        /** The same without what the session holds already, so that only what is new is told. */
        Found newTo(Session session, Stamp stamp) {
            Logbook logbook = new Logbook(session, FileMap.EMPTY);
            List<Change> fresh = new ArrayList<>();
            for (Change change : changes) {
                Outcome outcome = change.applyTo(logbook, stamp);
                if (outcome.changed().isPresent() || outcome.refusal().isPresent()) {
                    fresh.add(change);
                }
                logbook = outcome.changed().orElse(logbook);
            }
            return new Found(name, fresh, left);
        }
    }

    /** What this program left in the project, if anything. */
    abstract Optional<Found> in(Path project, Session session) throws IOException, HandoffException;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
