package dev.shiftlog.cli.broken;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.problem.ProblemReader;
import dev.shiftlog.sighting.Sightings;
import dev.shiftlog.sighting.Solutions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** {@code errors import}: the errors in a log. */
final class ImportErrors implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Record the errors that a log holds.")
                .about("""
                        Known are the errors of javac, Maven, Gradle, Kotlin, tsc, eslint, Python, ruff, mypy, pyright, Go,
                        rustc and cargo, gcc and clang, linkers, .NET, Ruby, PHP and Node.

                        Example: make 2>&1 | shiftlog errors import -
                        """)
                .argument("FILE")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        ErrorBook book = ErrorBook.of(call);
        ProblemReader.Reading reading = read(call, book.root());
        if (reading.findings().isEmpty()) {
            call.out().line("No errors found in " + call.argument("FILE") + ".");
            return ExitCode.DONE;
        }
        Solutions solutions = book.solutions();
        Sightings sightings = Sightings.ofFindings(book.session(), reading.findings());
        book.apply(sightings.changes())
                .ifPresent(after -> ErrorLines.recorded(call.out(), after, sightings.all(), solutions));
        if (reading.dropped() > 0) {
            call.err()
                    .line(reading.dropped()
                            + " more errors were not recorded; mend these first, then import again");
        }
        return ExitCode.DONE;
    }

    private static ProblemReader.Reading read(Invocation call, String root) throws IOException, Refusal {
        ProblemReader reader = new ProblemReader(root);
        String file = call.argument("FILE");
        if (Files.isDirectory(call.cwd().resolve(file))) {
            throw new Refusal(file + " is a folder, nothing was recorded; name a log in it");
        }
        try (InputStream in = file.equals("-") ? call.in() : Files.newInputStream(call.cwd().resolve(file));
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.line(line);
            }
        }
        return reader.end();
    }
}
