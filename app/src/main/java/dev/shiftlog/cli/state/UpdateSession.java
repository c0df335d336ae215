package dev.shiftlog.cli.state;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code update}: everything that an agent has to say, in one call that is made whole or not at all. */
final class UpdateSession implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Batch update session state in a single call.")
                .about("""
                        This is the primary command for agents: one call instead of many, all of it or nothing, and
                        context.md is written anew.

                        Examples:

                          shiftlog update -t "build auth" -p "login done" -p "signup done"

                          shiftlog update -d "JWT::stateless API" -x "bcrypt::install fails"

                          shiftlog update -s "Models::done" -s "Routes::in-progress"

                          shiftlog update --plan "Build in 2 steps" --plan-steps "DB" --plan-steps "API"
                        """)
                .option("-t, --task", "TEXT", "Set current task.")
                .repeated("-p, --progress", "TEXT", "Log progress.")
                .repeated("-d, --decision", "TEXT", "Log decision as 'choice::reason'.")
                .repeated("-x, --dead-end", "TEXT", "Log dead end as 'what::why'.")
                .repeated("-s, --step", "TEXT", "Update plan step as 'title::status'; 'title' alone is done.")
                .option("--plan", "TEXT", "Set plan description.")
                .repeated("--plan-steps", "TEXT", "Plan steps (use with --plan).")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        List<Change> changes = changes(call);
        if (!changes.isEmpty()) {
            project.apply(call, changes);
            SecretWarning.about(call, texts(call));
        }
        call.out().line("ok");
        return ExitCode.DONE;
    }

    /** The changes in their fixed order, so that a step can be one of the plan set by the same call. */
    private static List<Change> changes(Invocation call) throws Refusal {
        List<Change> changes = new ArrayList<>();
        call.value("--task")
                .filter(task -> !task.isEmpty())
                .ifPresent(task -> changes.add(Change.setTask(task)));
        Optional<String> plan = call.value("--plan").filter(words -> !words.isEmpty());
        plan.ifPresent(words -> changes.add(Change.replacePlan(words, call.values("--plan-steps"))));
        if (plan.isEmpty() && !call.values("--plan-steps").isEmpty()) {
            throw new UsageError("Option '--plan-steps' needs '--plan'; to add a step to the plan there is:"
                    + " shiftlog plan-step TITLE --add");
        }
        for (String message : call.values("--progress")) {
            changes.add(Change.addEntry(Progress.of(message)));
        }
        for (String word : call.values("--decision")) {
            Pair pair = Pair.of(word);
            changes.add(Change.addEntry(Decision.of(pair.text(), pair.explanation())));
        }
        for (String word : call.values("--dead-end")) {
            Pair pair = Pair.of(word);
            changes.add(Change.addEntry(DeadEnd.of(pair.text(), pair.explanation())));
        }
        for (String word : call.values("--step")) {
            changes.add(step(word));
        }
        return changes;
    }

    private static Change step(String word) throws Refusal {
        Pair pair = Pair.of(word);
        if (pair.explanation().isEmpty()) {
            return Change.changeStep(pair.text(), StepStatus.DONE, Optional.empty());
        }
        Optional<StepStatus> status = StepStatus.named(pair.explanation());
        if (status.isEmpty()) {
            throw new Refusal(
                    "step '" + pair.text() + "': '" + pair.explanation() + "' is no status; it is one of "
                            + String.join(", ", StepStatus.words()) + "; nothing was changed."
                            + UsageError.didYouMean(pair.explanation(), StepStatus.words()));
        }
        return Change.changeStep(pair.text(), status.get(), Optional.empty());
    }

    private static List<String> texts(Invocation call) {
        List<String> texts = new ArrayList<>(call.values("--task"));
        for (String option : List.of("--progress", "--decision", "--dead-end", "--plan", "--plan-steps")) {
            texts.addAll(call.values(option));
        }
        return texts;
    }
}
