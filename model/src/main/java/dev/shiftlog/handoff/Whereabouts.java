package dev.shiftlog.handoff;

import dev.shiftlog.handoff.HandoffDraft.Circumstances;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.project.git.GitFacts.FileChange;
import dev.shiftlog.project.git.GitFacts.StartPoint;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What a draft needs to know beside the session: git, the time, who hands over, and after which handoff. */
final class Whereabouts {
    private Whereabouts() {}

    static Circumstances of(Path root, Session session, String now, String agent) throws IOException {
        Optional<GitFolder> git = GitFolder.around(root);
        List<String> changed = GitFacts.of(root, start(session))
                .changed()
                .stream()
                .map(FileChange::path)
                .toList();
        return new Circumstances(root.toString(),
                git.map(found -> found.topLevel().toString()).orElse(root.toString()),
                git.flatMap(GitFolder::branch).orElse(""), git.flatMap(GitFolder::head).orElse(""), agent,
                now,
                OffsetDateTime.now().getOffset().getId(), supersedes(root), changed);
    }

    private static StartPoint start(Session session) {
        return new StartPoint(Optional.of(session.heading().branch()).filter(branch -> !branch.isEmpty()),
                Optional.of(session.heading().startCommit()).filter(commit -> !commit.isEmpty()));
    }

    private static String supersedes(Path root) throws IOException {
        try {
            return new HandoffFolder(root).latest().map(Handoff::sessionId).orElse("");
        } catch (HandoffException unreadable) {
            return "";
        }
    }
}
