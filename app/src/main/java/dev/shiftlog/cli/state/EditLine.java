package dev.shiftlog.cli.state;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Plan;
import dev.shiftlog.session.Session;
import java.util.List;
import java.util.Optional;

/** {@code edit}: mends the words of an entry, of the task or of the plan's description. */
final class EditLine implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Change the words of an entry.")
                .about("""
                        'shiftlog status --ids' shows the ids; 'task' and 'plan' name the task and the plan's
                        description.
                        """)
                .option("--field", "NAME",
                        "Which of its fields, such as reason or notes; without it, its text.")
                .option("--seen", "TEXT", "Refuse if the field no longer holds this text.")
                .argument("ID")
                .argument("TEXT")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        String id = call.argument("ID");
        String text = call.argument("TEXT");
        Optional<Session> session = project.shown(call);
        project.apply(call, List.of(change(call, session, id, text)));
        String line = "Changed " + id + ": " + OneLine.of(text);
        call.out().line(SecretWarning.shown(call, line, List.of(text)));
        return ExitCode.DONE;
    }

    private static Change change(Invocation call, Optional<Session> session, String id, String text) {
        if (id.equals("task")) {
            return Change.setTask(text);
        }
        if (id.equals("plan")) {
            String seen = session.flatMap(Session::plan).map(Plan::description).orElse("");
            return Change.editPlan(call.value("--seen").orElse(seen), text);
        }
        String field = call.value("--field")
                .or(() -> session.flatMap(found -> found.find(id)).map(EditLine::mainField))
                .orElse("text");
        return Change.editEntry(id, field, call.value("--seen"), text);
    }

    private static String mainField(Entry entry) {
        return entry.kind().fields().isEmpty() ? "text" : entry.kind().fields().getFirst();
    }
}
