package dev.shiftlog.store;

import static org.junit.jupiter.api.Assertions.fail;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A project in a temporary folder, with a clock that goes on by one second a call. */
final class Desk {
    static final Actor CLAUDE = new Actor("claude", "c-1");
    static final Actor CODEX = new Actor("codex", "");

    final StitchFolder folder;
    private final AtomicInteger seconds = new AtomicInteger();

    Desk(Path project) throws IOException {
        folder = new StitchFolder(project);
        Files.createDirectories(folder.archives());
        Files.writeString(folder.config(), "{\"project_name\": \"p\", \"tech_stack\": []}");
    }

    Workspace workspace() {
        return workspace(Workspace.PATIENCE);
    }

    Workspace workspace(long patience) {
        return new Workspace(folder, this::now, Page.NONE, patience);
    }

    private String now() {
        int second = seconds.incrementAndGet();
        return "2026-11-21T10:%02d:%02d.000001".formatted(second / 60, second % 60);
    }

    Applied does(Actor actor, Change... changes) throws StoreException {
        return workspace().apply(actor, List.of(changes));
    }

    Session progress(Actor actor, String message) throws StoreException {
        return done(does(actor, Change.addEntry(Progress.of(message))));
    }

    Session session() throws StoreException {
        return workspace().look().orElseThrow();
    }

    List<String> messages() throws StoreException {
        return session().progress().stream().map(Entry::text).toList();
    }

    static Session done(Applied applied) {
        return applied instanceof Applied.Done done ? done.logbook().session() : fail("not done: " + applied);
    }

    static String refusal(Applied applied) {
        return applied instanceof Applied.Refused refused
                ? refused.reason()
                : fail("not refused: " + applied);
    }
}
