package dev.shiftlog.testreport;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads a test report of any known format from a stream; what it is, its first bytes tell. */
public final class TestReportReader {
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 4_096;

    private TestReportReader() {}

    /** The name stands in notices; the root is the project's folder, which is cut off from paths. */
    public static TestReport read(InputStream in, String name, String root) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(in, BUFFER);
        stream.mark(HEAD);
        byte[] head = stream.readNBytes(HEAD - 1);
        stream.reset();
        if (!looksLikeXml(head)) {
            return text(stream, name, root);
        }
        Tally tally = new Tally();
        XmlReport.read(stream, name, tally, root);
        return tally.report();
    }

    private static boolean looksLikeXml(byte[] head) {
        for (byte value : head) {
            boolean skipped = value <= ' ' && value >= 0 || (value & 0xff) >= 0xbb;
            if (!skipped) {
                return value == '<';
            }
        }
        return false;
    }

    private static TestReport text(InputStream in, String name, String root) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), BUFFER);
        TestOutputReader reader = new TestOutputReader(root);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            reader.line(line);
        }
        TestReport report = reader.end();
        if (!report.isEmpty()) {
            return report;
        }
        Tally nothing = new Tally();
        nothing.notice(name
                + " holds no test results that are known here: JUnit XML, TRX, TAP, go test -json, or the"
                + " output of a test runner.");
        return nothing.report();
    }
}
