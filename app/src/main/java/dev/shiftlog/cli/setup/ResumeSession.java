package dev.shiftlog.cli.setup;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Output;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.cli.state.SecretWarning;
import dev.shiftlog.cli.statefile.SessionBanner;
import dev.shiftlog.context.Budget;
import dev.shiftlog.page.ContextPage;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Applied;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code resume}: writes context.md with what git says now, and prints it. */
final class ResumeSession implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Generate context.md for a new AI session.")
                .about("""
                        With the id of a past session ('shiftlog history') that session goes on; the current one is
                        archived first.
                        """)
                .flag("--banner", "Only show where the session stopped and what to do next.")
                .optional("ID")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        OpenProject project = OpenProject.of(call);
        if (call.flag("--banner")) {
            call.out().raw(Output.clean(SessionBanner.of(call, project)));
            return ExitCode.DONE;
        }
        if (call.optionalArgument("ID").isPresent()) {
            goOnWith(call, project, call.optionalArgument("ID").get());
        }
        String page = page(call, project);
        call.out().raw(Output.clean(page));
        SecretWarning.about(call, List.of(page));
        return ExitCode.DONE;
    }

    private static String page(Invocation call, OpenProject project) throws IOException, Refusal {
        Optional<String> written;
        try {
            written = written(call, project);
        } catch (Refusal unwritten) {
            // An agent that may only read needs the context no less.
            Session session = project.shown(call).orElseThrow(() -> unwritten);
            call.err().line("Note: context.md stays as it was: " + unwritten.getMessage());
            return rendered(project, session);
        }
        if (written.isPresent()) {
            return "Context generated: " + project.folder().context() + "\n\n" + written.get();
        }
        Session session = project.shown(call).orElseGet(() -> Session.started("", call.clock().now()));
        call.err().line("Note: context.md is an older one; what follows is how it should be");
        return rendered(project, session);
    }

    /** The page as it stands now; none where it could not be written. */
    private static Optional<String> written(Invocation call, OpenProject project) throws Refusal {
        try {
            Applied applied = project.forWriting().apply(project.actor(), Refresh.of(call, project));
            OpenProject.told(call, applied);
            return applied instanceof Applied.Done done && done.page().isWritten()
                    ? Optional.of(new ContextPage(project.folder()).written()).filter(page -> !page.isEmpty())
                    : Optional.empty();
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    private static String rendered(OpenProject project, Session session) throws Refusal {
        try {
            return new ContextPage(project.folder()).render(session, Budget.ALL).text();
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    private static void goOnWith(Invocation call, OpenProject project, String id) throws Refusal {
        try {
            OpenProject.told(call, project.forWriting().resume(project.actor(), id));
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }
}
