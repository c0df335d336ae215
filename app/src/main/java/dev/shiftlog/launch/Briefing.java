package dev.shiftlog.launch;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.page.SessionRefresh;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an agent that is about to go on can read of the work: context.md, as git and the session stand now. */
public record Briefing(Workspace workspace, String now) {
    private static final String GREETING = "This is what the project's log knows now; go on from here.\n\n";

    public Briefing {
        requireNonNull(workspace);
        requireNonNull(now);
    }

    /** Writes context.md anew, with these changes first; in a folder without a session nothing is written. */
    public void refresh(Actor actor, List<Change> changes) throws StoreException {
        if (!workspace.folder().isInitialised()) {
            return;
        }
        List<Change> all = new ArrayList<>(changes);
        Optional<Session> session = workspace.look();
        if (session.isPresent()) {
            SessionRefresh refresh = SessionRefresh.of(workspace.folder(), session.get(), now);
            if (!session.get().isEmpty()) {
                all.addAll(refresh.touches());
            }
        }
        workspace.apply(actor, all);
    }

    /** The first prompt that hands context.md over; nothing in a folder without a session. */
    public Optional<String> firstPrompt() throws IOException {
        Path page = workspace.folder().context();
        return workspace.folder().isInitialised() && Files.isRegularFile(page)
                ? Optional.of(GREETING + Files.readString(page).strip())
                : Optional.empty();
    }
}
