package dev.shiftlog.cli.setup;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.page.SessionRefresh;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.StoreException;
import java.util.List;
import java.util.Optional;

/** Asks git what the session changed, in the commands that a person or a hook waits for. */
final class Refresh {
    private Refresh() {}

    /** The changed files as Changes; what git would not say is told to the caller. */
    static List<Change> of(Invocation call, OpenProject project) throws Refusal {
        try {
            GitFacts.Asking git = project.askGit(call);
            Optional<Session> session = project.forWriting().look();
            if (session.isEmpty()) {
                return List.of();
            }
            SessionRefresh refresh = SessionRefresh.of(project.folder(), session.get(), call.clock().now(),
                    git);
            refresh.notices().forEach(notice -> call.err().line("Note: " + notice));
            // In a session that has not begun, files say nothing yet: the page names them all the same.
            return session.get().isEmpty() ? List.of() : refresh.touches();
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }
}
