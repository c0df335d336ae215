package dev.shiftlog.cli.statefile;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.project.git.ExcludeFile;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.project.git.GitFacts.FileChange;
import dev.shiftlog.project.git.GitFacts.StartPoint;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.resumestate.StateBook;
import dev.shiftlog.resumestate.StateBook.StateConfig;
import dev.shiftlog.resumestate.StateDocument;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.TouchedFile;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code state save}: the session as .session-state.json, with its history and summary. */
final class SaveState implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Write the session to .session-state.json, its history and token-cache/summaries.md.")
                .about("""
                        From then on the file is rewritten after every change, and a session that 'shiftlog save' ends
                        goes into the history. The files go into .git/info/exclude; to track them, take them out.

                        In .stitch/config.json, under shiftlog.sessionState:
                          auto_save              rewrite the file after every change (true)
                          save_on_error          after a failed run, also without auto_save (true)
                          max_history            how many states are kept (20)
                          archive_location       the folder of the history (.session-history)
                          state_file             the file (.session-state.json)
                          include_git_diff       name the files that git saw changed (true)
                          compress_old_sessions  pack all but the newest 5 of the history (true)
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        OpenProject project = OpenProject.of(call);
        Session session = project.shown(call).orElse(Session.started("", call.clock().now()));
        StateBook book = new StateBook(project.folder());
        try {
            StateDocument state = book.save(session, changed(project, book, session), call.clock().now(),
                    Instant.now());
            exclude(project.root().path(), book.wishes());
            call.out()
                    .line("Saved " + state.id() + " to " + book.wishes().stateFile() + " ("
                            + state.percentComplete() + "% complete)");
            return ExitCode.DONE;
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    private static List<TouchedFile> changed(OpenProject project, StateBook book, Session session) {
        if (!book.wishes().includeGitDiff()) {
            return List.of();
        }
        Optional<String> commit = Optional.of(session.heading().startCommit()).filter(id -> !id.isEmpty());
        StartPoint start = new StartPoint(Optional.of(session.heading().branch()), commit);
        return GitFacts.of(project.root().path(), start)
                .changed()
                .stream()
                .filter(file -> !isOurs(file.path(), book.wishes()))
                .map(file -> TouchedFile.of(file.path(), change(file.kind())))
                .toList();
    }

    private static boolean isOurs(String path, StateConfig wishes) {
        return path.equals(wishes.stateFile()) || path.startsWith(wishes.archiveLocation() + "/")
                || path.startsWith("token-cache/");
    }

    private static TouchedFile.Change change(FileChange.Kind kind) {
        return switch (kind) {
            case CREATED -> TouchedFile.Change.CREATED;
            case MODIFIED -> TouchedFile.Change.MODIFIED;
            case DELETED -> TouchedFile.Change.DELETED;
        };
    }

    private static void exclude(Path project, StateConfig wishes) throws IOException {
        Optional<GitFolder> git = GitFolder.around(project);
        if (git.isPresent()) {
            ExcludeFile exclude = new ExcludeFile(git.get());
            String below = git.get().topLevel().relativize(project.toAbsolutePath().normalize()).toString();
            String prefix = below.isEmpty() ? "" : below + "/";
            exclude.addFile(prefix + wishes.stateFile());
            exclude.add(prefix + wishes.archiveLocation());
            exclude.add(prefix + "token-cache");
        }
    }
}
