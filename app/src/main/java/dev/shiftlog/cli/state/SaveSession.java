package dev.shiftlog.cli.state;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.journal.JournalRecord.Replacement;
import dev.shiftlog.page.ContextPage;
import dev.shiftlog.page.SessionRefresh;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Applied;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code save}: ends the session, archives it, and begins the next one with all that is open. */
final class SaveSession implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Save current session and generate context for next session.")
                .about("""
                        The session is archived and a new one begins, with the unfinished plan and everything else that
                        is still open. 'shiftlog undo' takes a save back while nothing has been logged since.
                        """)
                .option("-m, --message", "TEXT", "Final note for this session.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        String message = call.value("--message").orElse("");
        try {
            Applied applied = saved(call, project, message);
            OpenProject.told(call, applied);
            // What the save leaves for the next agent may hold what other programs logged.
            SecretWarning.about(call, List.of(message, new ContextPage(project.folder()).written()));
            if (applied instanceof Applied.Done done) {
                archived(done).ifPresent(id -> tell(call, id, done.page().isWritten()));
            }
            return ExitCode.DONE;
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    /** Files that the session changed make no session worth keeping, if they are all there is. */
    private static Applied saved(Invocation call, OpenProject project, String message) throws StoreException {
        // Git looks through the project while we read the session.
        GitFacts.Asking git = project.askGit(call);
        Workspace.Seen seen = project.workspace().see();
        Optional<Session> session = seen.session();
        List<Change> last = new ArrayList<>();
        Workspace workspace = project.forWriting();
        if (session.isPresent() && !(session.get().isEmpty() && message.isEmpty())) {
            SessionRefresh refresh = SessionRefresh.of(session.get(), git);
            refresh.notices().forEach(notice -> call.err().line("Note: " + notice));
            last.addAll(refresh.touches());
            workspace = project.forWriting(seen, refresh);
        }
        if (!message.isEmpty()) {
            last.add(Change.addEntry(Progress.of(message)));
        }
        return workspace.save(project.actor(), last, BeginningHere.in(project.root().path()));
    }

    private static Optional<String> archived(Applied.Done done) {
        return done.record().flatMap(JournalRecord::replacement).map(Replacement::archived);
    }

    private static void tell(Invocation call, String archived, boolean contextIsWritten) {
        call.out()
                .line("Session archived: " + archived)
                .line(contextIsWritten
                        ? "Context saved to .stitch/context.md"
                        : "Context not saved: .stitch/context.md stays as it was")
                .line("New session started.");
    }
}
