package dev.shiftlog.cli.state;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.Logging.Said;
import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Progress;
import java.util.ArrayList;
import java.util.List;

/** The commands that log one thing each, with the flags and answers of the original. */
final class EntryCommands {
    private EntryCommands() {}

    static Command task() {
        return new Logging(Spec.of("Set or update the current task.").argument("DESCRIPTION").build(),
                call -> {
                    String task = call.argument("DESCRIPTION");
                    return Said.of(Change.setTask(task), "Task set: " + task, task);
                });
    }

    static Command progress() {
        return new Logging(Spec.of("Log a progress update.").argument("MESSAGE").build(), call -> {
            String message = call.argument("MESSAGE");
            return Said.of(Change.addEntry(Progress.of(message)), "Progress: " + message, message);
        });
    }

    static Command decision() {
        Spec spec = Spec.of("Log a key decision.")
                .option("-r, --reason", "TEXT", "Why this decision was made.")
                .argument("CHOICE")
                .build();
        return new Logging(spec, call -> {
            String choice = call.argument("CHOICE");
            String reason = call.value("--reason").orElse("");
            return Said.of(Change.addEntry(Decision.of(choice, reason)), "Decision: " + choice, choice,
                    reason);
        });
    }

    static Command deadEnd() {
        Spec spec = Spec.of("Log something that didn't work (so future sessions don't retry).")
                .option("-r, --reason", "TEXT", "Why it didn't work.")
                .argument("WHAT")
                .build();
        return new Logging(spec, call -> {
            String what = call.argument("WHAT");
            String why = call.value("--reason").orElse("");
            return Said.of(Change.addEntry(DeadEnd.of(what, why)), "Dead end logged: " + what, what, why);
        });
    }

    static Command plan() {
        Spec spec = Spec.of("Set the implementation plan.")
                .about("The plan it takes the place of stays in the new plan's history.")
                .repeated("-s, --steps", "TEXT", "Plan steps (repeat -s for each step).")
                .argument("DESCRIPTION")
                .build();
        return new Logging(spec, call -> {
            String description = call.argument("DESCRIPTION");
            List<String> typed = new ArrayList<>(call.values("--steps"));
            typed.addFirst(description);
            return new Said(List.of(Change.replacePlan(description, call.values("--steps"))), typed,
                    "Plan set: " + description).with(numbered(call.values("--steps")));
        });
    }

    private static List<String> numbered(List<String> steps) {
        List<String> lines = new ArrayList<>();
        for (String step : steps) {
            if (!step.isBlank()) {
                lines.add("  " + (lines.size() + 1) + ". " + step);
            }
        }
        return lines;
    }

    static Command planRevise() {
        Spec spec = Spec.of("Revise the current plan with a reason.")
                .option("-d, --description", "TEXT", "New plan description.")
                .argument("REASON")
                .build();
        return new Logging(spec, call -> {
            String reason = call.argument("REASON");
            String description = call.value("--description").orElse("");
            return Said.of(Change.revisePlan(reason, description), "Plan revised: " + reason, reason,
                    description);
        });
    }
}
