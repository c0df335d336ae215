package dev.shiftlog.page;

import dev.shiftlog.change.Change;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.project.git.GitFacts.FileChange;
import dev.shiftlog.project.git.GitFacts.StartPoint;
import dev.shiftlog.session.Heading;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.TouchedFile;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks git what the session changed and brings the digest up to date: for the calls that can wait for
 * it, because no other does.
 */
public final class SessionRefresh {
    private static final int MOST_FILES = 500;

    private final GitFacts facts;

    private SessionRefresh(GitFacts facts) {
        this.facts = facts;
    }

    /** Asks git about the session, and keeps the answer for the calls that follow. */
    public static SessionRefresh of(StitchFolder folder, Session session, String time) throws StoreException {
        return of(folder, session, time, GitFacts.asking(folder.project()));
    }

    /** The same, where git was asked already. */
    public static SessionRefresh of(StitchFolder folder, Session session, String time, GitFacts.Asking git)
            throws StoreException {
        SessionRefresh refresh = of(session, git);
        new DigestFile(folder).refreshed(refresh.facts, time);
        return refresh;
    }

    /** What git answers about the session; {@link ContextPage#with} keeps it. */
    public static SessionRefresh of(Session session, GitFacts.Asking git) {
        Heading heading = session.heading();
        return new SessionRefresh(
                git.since(new StartPoint(known(heading.branch()), known(heading.startCommit()))));
    }

    GitFacts facts() {
        return facts;
    }

    /** The changed files as Changes of the session; from very many, the first. */
    public List<Change> touches() {
        List<Change> touches = new ArrayList<>();
        for (FileChange change : facts.changed()) {
            if (touches.size() == MOST_FILES) {
                break;
            }
            touches.add(Change.touchFile(TouchedFile.of(change.path(), kind(change.kind()))));
        }
        return touches;
    }

    /** What git would not answer, and what was left out, for the person. */
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        facts.notice().ifPresent(notices::add);
        if (facts.changed().size() > MOST_FILES) {
            notices.add("git names " + facts.changed().size() + " changed files; the first " + MOST_FILES
                    + " are kept. Does .gitignore miss a build folder?");
        }
        return notices;
    }

    private static TouchedFile.Change kind(FileChange.Kind kind) {
        return switch (kind) {
            case CREATED -> TouchedFile.Change.CREATED;
            case MODIFIED -> TouchedFile.Change.MODIFIED;
            case DELETED -> TouchedFile.Change.DELETED;
        };
    }

    private static Optional<String> known(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
