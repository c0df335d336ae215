package dev.shiftlog.testreport;

import dev.shiftlog.testreport.XmlScanner.Event;
import java.io.IOException;

/** Visual Studio's test results, as "dotnet test --logger trx" writes them. */
final class Trx {
    private final XmlScanner xml;
    private final Tally tally;
    private final String root;

    Trx(XmlScanner xml, Tally tally, String root) {
        this.xml = xml;
        this.tally = tally;
        this.root = root;
    }

    void read() throws IOException {
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event == Event.START && xml.name().equals("UnitTestResult")) {
                result();
            }
        }
    }

    private void result() throws IOException {
        CaseName test = named(xml.attribute("testName"));
        switch (xml.attribute("outcome")) {
            case "Passed" -> tally.passed(test.key());
            case "Failed", "Error", "Timeout", "Aborted" -> failed(test);
            default -> tally.skipped();
        }
    }

    private void failed(CaseName test) throws IOException {
        String message = "";
        String stack = "";
        for (Event event = xml.next(); !isEnd(event); event = xml.next()) {
            if (event == Event.START && xml.name().equals("Message")) {
                message = xml.text();
            } else if (event == Event.START && xml.name().equals("StackTrace")) {
                stack = xml.text();
            }
        }
        tally.failed(test.failure(message, Location.in(stack, test.path(), root)));
    }

    /** The dot before the method separates; those within its arguments do not. */
    private static CaseName named(String name) {
        int arguments = name.indexOf('(');
        int dot = arguments < 0 ? name.lastIndexOf('.') : name.lastIndexOf('.', arguments);
        return new CaseName(dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1));
    }

    private boolean isEnd(Event event) {
        return event == Event.DONE || event == Event.END && xml.name().equals("UnitTestResult");
    }
}
