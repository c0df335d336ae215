package dev.shiftlog.cli.exchange;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.cli.handoff.SessionDraft;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.handoff.Handoff;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.resumestate.StateBook;
import dev.shiftlog.secret.Secrets;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code export}: writes the session as another program's document, and says what does not fit. */
final class ExportFiles implements Command {
    private static final String TO = "TO";
    private static final List<String> CHOICES = List.of("handoff", "state", "session");

    @Override
    public Spec spec() {
        return SessionDraft
                .option(Spec.of("Write the session as another program's document, and say what does not fit.")
                        .about("""
                        TO is handoff (for .agent-history), state (.session-state.json) or session (the JSON of
                        stitch-ctx). The document goes to standard output or to FILE, the report to standard error.
                        """)
                        .argument(TO)
                        .option("-o, --output", "FILE", "Write there instead of to standard output.")
                        .flag("--redact", "Replace secrets and personal paths by their kind."))
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        String to = call.argument(TO);
        if (!CHOICES.contains(to)) {
            throw UsageError.badChoice(TO, to, CHOICES);
        }
        OpenProject project = OpenProject.of(call);
        Session session = project.shown(call)
                .orElseThrow(() -> new Refusal("nothing is logged yet to export"));
        write(call, document(call, project, session, to));
        unfit(to).stream()
                .filter(kind -> !session.entries(kind).isEmpty())
                .forEach(
                        kind -> call.err()
                                .line("Note: left out, because a " + to + " has no place for it: "
                                        + session.entries(kind).size() + " x " + kind.word()));
        return ExitCode.DONE;
    }

    private static String document(Invocation call, OpenProject project, Session session, String to)
            throws IOException, Refusal {
        if (to.equals("handoff")) {
            Handoff draft = SessionDraft.of(call, project, session);
            return (call.flag("--redact") ? draft.redacted() : draft).render();
        }
        String json = JsonWriter
                .indented(to.equals("session") ? session.toJson() : state(call, project, session));
        return (call.flag("--redact") ? Secrets.redact(json) : json) + "\n";
    }

    private static JsonObject state(Invocation call, OpenProject project, Session session)
            throws IOException, Refusal {
        try {
            return new StateBook(project.folder())
                    .now(session, List.of(), call.clock().now(), Instant.now())
                    .json();
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    private static void write(Invocation call, String document) throws IOException {
        Optional<String> file = call.value("--output");
        if (file.isPresent()) {
            AtomicFile.write(call.cwd().resolve(file.get()), document);
            call.out().line("Wrote " + file.get());
        } else {
            call.out().raw(document);
        }
        Secrets.kinds(document)
                .forEach(kind -> call.err()
                        .line("Warning: possible leak: " + kind.label()
                                + "; export with --redact"));
    }

    /** The kinds of entries that a document has no field for. */
    private static List<Kind> unfit(String to) {
        return switch (to) {
            case "handoff" -> List.of(Kind.NOTE, Kind.OBJECTIVE, Kind.CONVERSATION);
            case "state" -> List.of(Kind.COMMAND_RUN, Kind.CONVERSATION);
            default -> List.of();
        };
    }
}
