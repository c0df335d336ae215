package dev.shiftlog.cli.exchange;

import dev.shiftlog.change.Stamp;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.handoff.HandoffException;
import dev.shiftlog.session.Session;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code import}: brings other programs' files into the session, and says what does not fit. */
final class ImportFiles implements Command {
    private static final String FROM = "FROM";

    @Override
    public Spec spec() {
        return Spec.of("Bring the files of other programs into the session, and say what does not fit.")
                .about("""
                        FROM is handoffs (.agent-history) or state (.session-state.json); without it, all that is there.
                        What .stitch/ and .ai-session-manager/ hold is shared live and needs no importing. Importing
                        twice adds nothing twice; 'shiftlog undo' takes an import back.
                        """)
                .any(FROM)
                .flag("--dry-run", "Show what would be imported, and change nothing.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        OpenProject project = OpenProject.of(call);
        boolean any = false;
        for (Source source : sources(call)) {
            any |= bring(call, project, source);
        }
        if (!any) {
            throw new Refusal("nothing to import in " + project.root().path()
                    + ": there is neither .agent-history/ nor .session-state.json");
        }
        return ExitCode.DONE;
    }

    private static List<Source> sources(Invocation call) throws UsageError {
        List<String> names = call.arguments(FROM);
        for (String name : names) {
            if (Arrays.stream(Source.values()).noneMatch(source -> source.word().equals(name))) {
                throw UsageError.badChoice(FROM, name,
                        Arrays.stream(Source.values()).map(Source::word).toList());
            }
        }
        return Arrays.stream(Source.values())
                .filter(source -> names.isEmpty() || names.contains(source.word()))
                .toList();
    }

    /** Brings one program's files in, where there are any; says whether there were. */
    static boolean bring(Invocation call, OpenProject project, Source source) throws IOException, Refusal {
        Session session = project.shown(call).orElseGet(() -> Session.started("", ""));
        Optional<Source.Found> found;
        try {
            found = source.in(project.root().path(), session);
        } catch (HandoffException unreadable) {
            throw new Refusal(unreadable.getMessage(), unreadable);
        }
        if (found.isEmpty()) {
            return false;
        }
        Source.Found files = found.get().newTo(session, new Stamp(call.clock().now(), project.actor()));
        call.out()
                .line(files.name() + ": " + files.changes().size() + " imported, " + files.left().size()
                        + " left");
        files.changes().forEach(change -> call.out().line("  + " + change.summary()));
        files.left().forEach(sentence -> call.out().line("  - " + sentence));
        if (!call.flag("--dry-run") && !files.changes().isEmpty()) {
            project.apply(call, files.changes());
        }
        return true;
    }
}
