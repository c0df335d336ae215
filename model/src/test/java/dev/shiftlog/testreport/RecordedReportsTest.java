package dev.shiftlog.testreport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.problem.PlainText;
import dev.shiftlog.session.TestRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each reporter wrote about a handful of tests, and what is read from it (expected.txt). */
class RecordedReportsTest {
    private static final Path REPORTS = Path.of("src/test/resources/dev/shiftlog/testreport");

    @Test
    void everyReporterIsReadAsExpected() throws IOException {
        StringBuilder read = new StringBuilder();
        try (Stream<Path> files = Files.list(REPORTS)) {
            List<Path> reports = files.filter(file -> !file.endsWith("expected.txt")).sorted().toList();
            for (Path file : reports) {
                append(file, read);
            }
        }
        Path expected = REPORTS.resolve("expected.txt");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(expected, read);
        }
        assertEquals(Files.readString(expected), read.toString());
    }

    @Test
    void whatIsIgnoredAsBytesWouldHaveChangedNothing() throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            for (Path file : files.filter(file -> !file.endsWith("expected.txt")).sorted().toList()) {
                TestOutputReader reader = new TestOutputReader("");
                Files.readString(file).lines().filter(line -> !isIgnored(reader, line)).forEach(reader::line);
                assertEquals(TestOutputReader.read("", Files.readString(file)), reader.end(),
                        file.toString());
            }
        }
    }

    private static boolean isIgnored(TestOutputReader reader, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return !reader.isInside() && PlainText.of(line).equals(line)
                && !TestOutputReader.mayBegin(bytes, 0, bytes.length) && !hasPlace(bytes);
    }

    private static boolean hasPlace(byte[] line) {
        return IntStream.range(0, line.length)
                .anyMatch(i -> line[i] == ':' && TestOutputReader.isPlace(line, 0, i, line.length));
    }

    private static void append(Path file, StringBuilder read) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            TestReport report = TestReportReader.read(in, file.getFileName().toString(), "/home/dev/shop");
            read.append(file.getFileName())
                    .append(": ")
                    .append(report.passing())
                    .append(" pass, ")
                    .append(report.failing())
                    .append(" fail, ")
                    .append(report.skipped())
                    .append(" skipped\n");
            for (TestRun.Failure failure : report.failures()) {
                read.append("  ")
                        .append(failure.key())
                        .append(" @ ")
                        .append(failure.location())
                        .append(" | ")
                        .append(failure.message().lines().findFirst().orElse(""))
                        .append('\n');
            }
            report.flaky().forEach(key -> read.append("  flaky ").append(key).append('\n'));
            report.notices().forEach(notice -> read.append("  ! ").append(notice).append('\n'));
        }
    }
}
