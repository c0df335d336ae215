package dev.shiftlog.cli.statefile;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.resumestate.Banner;
import dev.shiftlog.resumestate.StateBook;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** "Previous Session Found": where the project's session stopped, as its own files tell it. */
public final class SessionBanner {
    private SessionBanner() {}

    /** The banner; the session was active last when its file was last written. */
    public static String of(Invocation call, OpenProject project) throws IOException, Refusal {
        Session session = project.shown(call).orElse(Session.started("", call.clock().now()));
        Path file = project.folder().session();
        Instant active = Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.now();
        try {
            return Banner.of(
                    new StateBook(project.folder()).now(session, List.of(), call.clock().now(), active),
                    Instant.now());
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }
}
