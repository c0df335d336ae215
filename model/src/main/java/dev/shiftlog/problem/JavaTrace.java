package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java stack trace: the exception, and the first frame that is not the JDK's. */
final class JavaTrace implements Recogniser {
    private static final Pattern THROWN = Pattern.compile(
            "(?:Exception in thread \".*?\" |.*?(?:ERROR|SEVERE|WARN).*? )?((?:[a-z_]\\w*\\.)+[A-Z][\\w$]*(?:Exception|Error|Throwable|Failure|Fault)\\w*)(?:: (.*))?");
    private static final Pattern FRAME = Pattern.compile(
            "\\s+at (?:\\S+/)?([\\w$.]+)\\.[\\w$<>]+\\((\\w+\\.(?:java|kt|scala|groovy)):(\\d+)\\).*");
    private static final Pattern JDK = Pattern.compile(
            "(?:java|javax|jdk|sun|com\\.sun|kotlin|scala|org\\.junit|org\\.assertj|org\\.hamcrest|junit)\\..*");

    private final OpenFinding open = new OpenFinding();

    @Override
    public boolean claims(String line, Findings findings) {
        if (open.isOpen() && continues(line, findings)) {
            return true;
        }
        Matcher thrown = THROWN.matcher(line);
        if (line.indexOf('.') < 0 || !thrown.matches()) {
            return false;
        }
        end(findings);
        String name = thrown.group(1);
        String type = name.substring(name.lastIndexOf('.') + 1);
        String message = thrown.group(2) == null ? type : thrown.group(2);
        open.begin(Finding.of("java", type, Place.UNKNOWN, message));
        return true;
    }

    private boolean continues(String line, Findings findings) {
        String text = line.stripLeading();
        boolean part = text.startsWith("at ") || text.startsWith("... ") || text.startsWith("Caused by: ")
                || text.startsWith("Suppressed: ");
        if (!part) {
            end(findings);
            return false;
        }
        Matcher frame = FRAME.matcher(line);
        if (!open.hasPlace() && frame.matches() && !JDK.matcher(frame.group(1)).matches()) {
            String file = path(frame.group(1), frame.group(2));
            open.at(Place.of(file, frame.group(3)));
        }
        return true;
    }

    /** The class's package tells the folders above its file. */
    private static String path(String className, String file) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? file : className.substring(0, dot).replace('.', '/') + "/" + file;
    }

    @Override
    public void end(Findings findings) {
        open.end(open.hasPlace() ? findings::add : _ -> {});
    }
}
