import dev.shiftlog.testreport.TestReport;
import dev.shiftlog.testreport.TestReportReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a JUnit report of 100 MB: must take at most 64 MB of heap and 20 ms a MB.
 * Run: java -Xmx64m -cp model/target/classes:JACKSON_CORE app/bench/LargeReport.java
 */
final class LargeReport {
    private static final long SIZE = 100_000_000;

    private LargeReport() {}

    public static void main(String[] arguments) throws IOException {
        Path report = Files.createTempFile("report", ".xml");
        try {
            write(report);
            measure(report);
        } finally {
            Files.delete(report);
        }
    }

    private static void write(Path report) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(report)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"large\">\n");
            long written = 0;
            for (int i = 0; written < SIZE; i++) {
                String test = test(i);
                out.write(test);
                written += test.length();
            }
            out.write("</testsuite>\n");
        }
    }

    private static String test(int number) {
        String start = "  <testcase name=\"test" + number + "\" classname=\"com.acme.Suite" + number % 50 + "Test\" time=\"0.01\"";
        if (number % 10 == 0) {
            return start + "><failure message=\"expected: &lt;1&gt; but was: &lt;2&gt;\" type=\"AssertionError\"><![CDATA["
                    + "\tat com.acme.Cart.total(Cart.java:12)\n".repeat(30) + "]]></failure></testcase>\n";
        }
        if (number % 10 == 1) {
            return start + "><system-out><![CDATA[" + "a line of what was printed & logged\n".repeat(60) + "]]></system-out></testcase>\n";
        }
        return start + "/>\n";
    }

    private static void measure(Path report) throws IOException {
        long start = System.nanoTime();
        TestReport read;
        try (InputStream in = Files.newInputStream(report)) {
            read = TestReportReader.read(in, "report.xml", "");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double megabytes = Files.size(report) / 1e6;
        System.out.printf("%.0f MB in %.2f s: %.0f MB/s, heap at most %d MB; %d pass, %d fail%n", megabytes, seconds,
                megabytes / seconds, Runtime.getRuntime().maxMemory() >> 20, read.passing(), read.failing());
    }
}
