package dev.shiftlog.cli.state;

import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.store.Beginning;
import java.nio.file.Path;
import java.util.Optional;

/** Where in the project's history a session begins that begins now. */
final class BeginningHere {
    private BeginningHere() {}

    static Beginning in(Path project) {
        Optional<GitFolder> git = GitFolder.around(project);
        return git.isEmpty()
                ? Beginning.UNKNOWN
                : new Beginning(git.get().branch().orElse(""), git.get().head().orElse(""));
    }
}
