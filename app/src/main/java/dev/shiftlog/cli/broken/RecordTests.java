package dev.shiftlog.cli.broken;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.TestRun;
import java.util.List;

/** {@code test record}: results that a person or an agent types. */
final class RecordTests implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Record test results by hand.")
                .option("--passing", "N", "How many passed.")
                .option("--failing", "N", "How many failed.")
                .option("--skipped", "N", "How many were left out.")
                .repeated("--failed", "PATH:NAME", "A test that failed.")
                .option("--command", "TEXT", "The command that ran them.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        List<TestRun.Failure> failures = call.values("--failed")
                .stream()
                .map(TestRun.Failure::ofKey)
                .toList();
        int failing = Math.max(number(call, "--failing"), failures.size());
        TestRun run = new TestRun("", call.value("--command").orElse(""), number(call, "--passing"), failing,
                number(call, "--skipped"), failures, "", JsonObject.EMPTY);
        ErrorBook.of(call)
                .apply(List.of(Change.addEntry(run)))
                .ifPresent(after -> TestLines.show(call.out(), after));
        return ExitCode.DONE;
    }

    private static int number(Invocation call, String option) throws Refusal {
        String typed = call.value(option).orElse("0");
        if (!typed.matches("\\d{1,8}")) {
            throw new Refusal(option + " takes a number, not '" + typed + "'");
        }
        return Integer.parseInt(typed);
    }
}
