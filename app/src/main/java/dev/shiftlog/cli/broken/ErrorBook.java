package dev.shiftlog.cli.broken;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.resumestate.StateBook;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.sighting.Solutions;
import dev.shiftlog.store.Archives;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The errors of a project: those of the session, and how such were solved before. */
final class ErrorBook {
    /** Older sessions are read no more: what solved an error then is seldom true of today's code. */
    private static final int SESSIONS_LOOKED_AT = 100;

    private final Invocation call;
    private final OpenProject project;

    private ErrorBook(Invocation call, OpenProject project) {
        this.call = call;
        this.project = project;
    }

    static ErrorBook of(Invocation call) throws Refusal {
        return new ErrorBook(call, OpenProject.of(call));
    }

    String root() {
        return project.root().path().toString();
    }

    Session session() throws Refusal {
        try {
            return project.workspace().look().orElse(Session.started("", call.clock().now()));
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    /** What solved errors in this session and in those before it. */
    Solutions solutions() throws Refusal {
        List<Session> sessions = new ArrayList<>();
        sessions.add(session());
        try {
            Archives archives = project.workspace().archives();
            List<String> ids = archives.ids();
            for (int i = ids.size() - 1; i >= Math.max(0, ids.size() - SESSIONS_LOOKED_AT); i--) {
                archives.read(ids.get(i)).ifPresent(sessions::add);
            }
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
        return Solutions.of(sessions);
    }

    /** Applies the changes; the session afterwards, unless they wait for another call to end. */
    Optional<Session> apply(List<Change> changes) throws Refusal {
        return project.apply(call, changes).map(Logbook::session);
    }

    /** Goes the way of {@link #apply} as far as it leaves no trace, so that it is quicker afterwards. */
    void rehearse(List<Change> changes) throws StoreException {
        project.rehearse(changes);
    }

    /** A command failed: the state file is rewritten where the project wishes that. */
    void saveState(Session session) throws Refusal {
        try {
            new StateBook(project.folder()).afterFailure(session, call.clock().now(), Instant.now());
        } catch (IOException | StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    ExitCode applied(Change change) throws Refusal {
        apply(List.of(change));
        call.out().line("ok");
        return ExitCode.DONE;
    }

    Problem problem(String id) throws Refusal {
        return session().problem(id)
                .orElseThrow(
                        () -> new Refusal("there is no error " + id + "; 'shiftlog error list' shows them"));
    }
}
