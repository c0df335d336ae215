package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
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
        String name = xml.attribute("testName");
        switch (xml.attribute("outcome")) {
            case "Passed" -> tally.passed(key(name));
            case "Failed", "Error", "Timeout", "Aborted" -> failed(name);
            default -> tally.skipped();
        }
    }

    private void failed(String name) throws IOException {
        String message = "";
        String stack = "";
        for (Event event = xml.next(); !isEnd(event); event = xml.next()) {
            if (event == Event.START && xml.name().equals("Message")) {
                message = xml.text();
            } else if (event == Event.START && xml.name().equals("StackTrace")) {
                stack = xml.text();
            }
        }
        int dot = lastDot(name);
        String path = dot < 0 ? "" : name.substring(0, dot);
        tally.failed(
                new TestRun.Failure(path, name.substring(dot + 1), message, Location.in(stack, path, root)));
    }

    private static String key(String name) {
        int dot = lastDot(name);
        return dot < 0 ? name : name.substring(0, dot) + ":" + name.substring(dot + 1);
    }

    /** The dot before the method; those within its arguments separate nothing. */
    private static int lastDot(String name) {
        int arguments = name.indexOf('(');
        return arguments < 0 ? name.lastIndexOf('.') : name.lastIndexOf('.', arguments);
    }

    private boolean isEnd(Event event) {
        return event == Event.DONE || event == Event.END && xml.name().equals("UnitTestResult");
    }
}
