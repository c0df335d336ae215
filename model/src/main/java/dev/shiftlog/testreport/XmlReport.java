package dev.shiftlog.testreport;

import java.io.IOException;
import java.io.InputStream;

/** Reads JUnit XML and TRX. */
final class XmlReport {
    private XmlReport() {}

    static void read(InputStream in, String name, Tally tally, String root) throws IOException {
        try {
            read(new XmlScanner(in), name, tally, root);
        } catch (XmlScanner.BrokenXml broken) {
            int counted = tally.counted();
            tally.notice(name + " breaks off: " + broken.getMessage() + ". What stands before is counted ("
                    + counted + (counted == 1 ? " test" : " tests")
                    + "); run the tests again for a whole report.");
        }
    }

    private static void read(XmlScanner xml, String name, Tally tally, String root) throws IOException {
        String element = xml.next() == XmlScanner.Event.START ? xml.name() : "";
        switch (element) {
            case "testsuites", "testsuite" -> new JUnitXml(xml, tally, root).read();
            case "TestRun" -> new Trx(xml, tally, root).read();
            default -> tally.notice(name + " is XML, but starts with <" + element
                    + ">: only JUnit reports (testsuite) and TRX (TestRun) are known.");
        }
    }
}
