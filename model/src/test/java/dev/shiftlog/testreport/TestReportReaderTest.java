package dev.shiftlog.testreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.session.TestRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportReaderTest {
    private static TestReport read(String report) throws IOException {
        return TestReportReader.read(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)),
                "report.xml", "");
    }

    @Test
    void aReportThatBreaksOffKeepsWhatStandsBeforeAndSaysSo() throws IOException {
        TestReport report = read("""
                <testsuite><testcase classname="a.B" name="works"/>
                <testcase classname="a.B" name="fails"><failure message="no"/></testcase>
                <testcase classname="a.B" na""");
        assertEquals(1, report.passing());
        assertEquals(1, report.failing());
        assertTrue(
                report.notices()
                        .getFirst()
                        .startsWith("report.xml breaks off: <testcase> has a broken attribute. What stands"),
                report.notices()::toString);
    }

    @Test
    void anExternalEntityIsNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET");
        TestReport report = read("""
                <!DOCTYPE testsuite [<!ENTITY leak SYSTEM "%s">]>
                <testsuite><testcase name="x"><failure message="m">&leak;</failure></testcase></testsuite>
                """.formatted(secret.toUri()));
        assertTrue(report.toString().indexOf("TOP SECRET") < 0, report::toString);
    }

    @Test
    void anotherKindOfXmlIsNamedNotGuessed() throws IOException {
        assertEquals(
                List.of("report.xml is XML, but starts with <project>: only JUnit reports (testsuite) and TRX"
                        + " (TestRun) are known."),
                read("<project/>").notices());
    }

    @Test
    void aMessageThatOnlyAnnouncesItsPointIsToldWithIt() throws IOException {
        assertEquals("Expected values to be strictly equal: 2 !== 3", read("""
                TAP version 13
                not ok 1 - adds
                  ---
                  location: '/p/a.test.js:3:1'
                  error: |-
                    Expected values to be strictly equal:
                   \s
                    2 !== 3
                   \s
                  code: 'ERR_ASSERTION'
                  ...
                1..1
                """).failures().getFirst().message());
        assertEquals("AssertionError [ERR_ASSERTION]: Expected values to be strictly equal: 2 !== 3", read("""
                ✖ adds (1.1ms)
                ℹ pass 0
                ℹ fail 1

                ✖ failing tests:

                test at a.test.js:3:1
                ✖ adds (1.1ms)
                  AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:

                  2 !== 3

                      at TestContext.<anonymous> (a.test.js:3:115)
                """).failures().getFirst().message());
    }

    @Test
    void theFirstLineOfAnOutputCounts() throws IOException {
        assertEquals(1, read("{\"Action\":\"fail\",\"Package\":\"shop\",\"Test\":\"TestCart\"}\n").failing());
    }

    @Test
    void textWithoutResultsIsNamed() throws IOException {
        assertTrue(read("hello\n").notices().getFirst().startsWith("report.xml holds no test results"));
    }

    @Test
    void aReportThatBreaksOffInAFailureKeepsThatFailure() throws IOException {
        TestReport report = read(
                "<testsuite><testcase classname=\"a.B\" name=\"x\"/><testcase classname=\"a.B\" name=\"y\"><failure message=\"no\">at a.");
        assertEquals(List.of(new TestRun.Failure("a.B", "y", "no", "")), report.failures());
        assertEquals(1, report.passing());
        assertTrue(report.notices().getFirst().contains("What stands before is counted (2 tests)"),
                report.notices()::toString);
    }

    @Test
    void aTestThatGoNamesWithoutItsPackageIsKnownByItsNameAlone() throws IOException {
        TestReport report = read("""
                === RUN   TestGood
                --- PASS: TestGood (0.00s)
                === RUN   TestBad
                    cart_test.go:7: want 2
                --- FAIL: TestBad (0.00s)
                """);
        assertEquals(Set.of("TestGood"), report.passed());
        assertEquals("TestBad", report.failures().getFirst().key());
    }

    @Test
    void aSecondPlaceInTapIsNoMessage() throws IOException {
        assertEquals(new TestRun.Failure("", "adds", "2 !== 3", "a.js:3"), read("""
                TAP version 13
                not ok 1 - adds
                  ---
                  at: a.js:3
                  file: a.js
                  message: 2 !== 3
                  ...
                1..1
                """).failures().getFirst());
    }

    @Test
    void aTestThatFailedAndThenPassedInOneRunIsFlaky() throws IOException {
        TestReport report = read("""
                <testsuite><testcase classname="a.B" name="x"><failure message="no"/></testcase>
                <testcase classname="a.B" name="x"/></testsuite>""");
        assertEquals(new TestReport(1, 0, 0, List.of(), List.of("a.B:x"), Set.of("a.B:x"), List.of()),
                report);
    }
}
