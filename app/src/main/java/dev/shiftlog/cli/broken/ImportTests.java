package dev.shiftlog.cli.broken;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.sighting.RunOutcome;
import dev.shiftlog.testreport.TestReport;
import dev.shiftlog.testreport.TestReportReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code tests import}: report files, or folders of them, as one run. */
final class ImportTests implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Record the results in test reports.")
                .about("""
                        Read are JUnit XML (Surefire, Gradle, pytest, jest-junit, vitest, mocha, gotestsum, nextest), TRX, TAP,
                        go test -json, and the output of pytest, jest, vitest, mocha, cargo test, go test, Maven, Gradle,
                        dotnet test, RSpec, PHPUnit, unittest and node --test. Of a folder its reports are read.
                        """)
                .oneOrMore("PATH")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        ErrorBook book = ErrorBook.of(call);
        List<Path> files = new ArrayList<>();
        for (String path : call.arguments("PATH")) {
            Path given = call.cwd().resolve(path);
            files.addAll(Files.isDirectory(given) ? ReportFiles.in(given) : List.of(given));
        }
        TestReport report = read(files, book.root());
        report.notices().forEach(notice -> call.err().line(notice));
        if (report.isEmpty()) {
            throw new Refusal("no test results were found in " + String.join(", ", call.arguments("PATH"))
                    + "; nothing was recorded");
        }
        String command = "tests import " + String.join(" ", call.arguments("PATH"));
        List<Change> changes = new RunOutcome(command, 0, List.of(), true, report).testRun(book.session())
                .stream()
                .map(Change::addEntry)
                .toList();
        book.apply(changes).ifPresent(after -> TestLines.show(call.out(), after));
        return ExitCode.DONE;
    }

    static TestReport read(List<Path> files, String root) throws IOException {
        TestReport all = TestReport.NONE;
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                all = all.plus(TestReportReader.read(in, file.toString(), root));
            }
        }
        return all;
    }
}
