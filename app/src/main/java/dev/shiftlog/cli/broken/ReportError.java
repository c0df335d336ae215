package dev.shiftlog.cli.broken;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.session.Problem;
import dev.shiftlog.sighting.Sightings;
import dev.shiftlog.sighting.Solutions;
import java.util.List;

/** {@code error MESSAGE}: an error that a person or an agent met. */
final class ReportError implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Report an error; one that is known is counted, not doubled.")
                .about("""
                        An error that was solved before, in this session or a past one, is shown with what solved it.

                        Example: shiftlog error "Type 'string' is not assignable" --file src/a.ts --line 42 --type TS2322
                        """)
                .option("-f, --file", "FILE", "The file it is in.")
                .option("-l, --line", "N", "The line it is on.")
                .option("--type", "TYPE", "The tool's code or the exception's name.")
                .argument("MESSAGE")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        Problem.Sighting typed = new Problem.Sighting(call.value("--type").orElse(""),
                call.value("--file").orElse(""),
                line(call), call.argument("MESSAGE"), List.of());
        ErrorBook book = ErrorBook.of(call);
        Solutions solutions = book.solutions();
        Sightings sightings = Sightings.of(book.session(), List.of(typed));
        book.apply(sightings.changes())
                .ifPresent(after -> ErrorLines.recorded(call.out(), after, sightings.all(), solutions));
        return ExitCode.DONE;
    }

    private static int line(Invocation call) throws Refusal {
        String typed = call.value("--line").orElse("0");
        if (!typed.matches("\\d{1,8}")) {
            throw new Refusal("--line takes the number of a line, not '" + typed + "'");
        }
        return Integer.parseInt(typed);
    }
}
