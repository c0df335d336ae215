package dev.shiftlog.cli.state;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import java.util.List;
import java.util.Optional;

/** {@code plan-step}: changes a step of the plan, or adds one. */
final class SetPlanStep implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Update a plan step or add a new one.")
                .about("""
                        The step is named by its title, in any letter case, or by its id. Without --status it is done;
                        with --add it is pending.
                        """)
                .offer("--status", "The new status.", StepStatus.words())
                .option("--notes", "TEXT", "Notes about this step.")
                .flag("--add", "Add as new step instead of updating.")
                .argument("TITLE")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        String title = call.argument("TITLE");
        Optional<StepStatus> status = status(call);
        Optional<String> notes = call.value("--notes");
        boolean added = call.flag("--add");
        Change change = added
                ? Change.addStep(Step.of(title)
                        .withStatus(status.orElse(StepStatus.PENDING))
                        .withNotes(notes.orElse("")))
                : Change.changeStep(title, status.orElse(StepStatus.DONE), notes);
        project.apply(call, List.of(change));
        String line = added
                ? "Step added: " + title
                : "Step '" + title + "' -> " + status.orElse(StepStatus.DONE).word();
        call.out().line(SecretWarning.shown(call, line, List.of(title, notes.orElse(""))));
        return ExitCode.DONE;
    }

    private static Optional<StepStatus> status(Invocation call) throws UsageError {
        Optional<String> typed = call.value("--status");
        Optional<StepStatus> status = typed.filter(word -> !word.isBlank()).flatMap(StepStatus::named);
        if (typed.isPresent() && status.isEmpty()) {
            throw UsageError.badChoice("--status", typed.get(), StepStatus.words());
        }
        return status;
    }
}
