package dev.shiftlog.testreport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds, in the text of a failure, the line of the project where it happened. */
final class Location {
    private static final Pattern JAVA = Pattern
            .compile("\\bat (?:\\S+/)?([\\w$.]+)\\.[\\w$<>]+\\((\\w+\\.\\w+):(\\d+)\\)");
    private static final Pattern DOTNET = Pattern.compile(" in (\\S.*):line (\\d+)");
    private static final Pattern PYTHON = Pattern.compile("File \"([^\"]+)\", line (\\d+)");
    private static final Pattern PATH = Pattern
            .compile("(?:file://)?([\\w@.+/\\\\-]*[\\w@+-]\\.[A-Za-z]\\w{0,5}):(\\d+)");
    private static final Pattern LIBRARY = Pattern.compile(
            "(?:java|javax|jdk|sun|org\\.junit|org\\.opentest4j|org\\.assertj|org\\.hamcrest|org\\.mockito|kotlin|junit)\\..*"
                    + "|.*(?:node_modules|site-packages|/rustc/|/lib/python|/gems/|node:|/vendor/).*");
    private static final int LONGEST = 16_000;

    private Location() {}

    /** The file and line, or an empty text; frames of the test's own class are preferred. */
    static String in(String text, String className, String root) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String java = javaFrame(start, className);
        if (!java.isEmpty()) {
            return java;
        }
        for (Pattern pattern : new Pattern[]{DOTNET, PYTHON, PATH}) {
            String found = first(pattern.matcher(start), root);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String javaFrame(String text, String className) {
        Matcher frame = JAVA.matcher(text);
        String first = "";
        while (frame.find()) {
            String type = frame.group(1);
            if (type.equals(className) || type.startsWith(className + "$")) {
                return placed(type, frame);
            }
            if (first.isEmpty() && !LIBRARY.matcher(type).matches()) {
                first = placed(type, frame);
            }
        }
        return first;
    }

    private static String placed(String type, Matcher frame) {
        int dot = type.lastIndexOf('.');
        String folder = dot < 0 ? "" : type.substring(0, dot).replace('.', '/') + "/";
        return folder + frame.group(2) + ":" + frame.group(3);
    }

    private static String first(Matcher place, String root) {
        while (place.find()) {
            if (!LIBRARY.matcher(place.group(1)).matches()) {
                return within(root, place.group(1)) + ":" + place.group(2);
            }
        }
        return "";
    }

    static String within(String root, String file) {
        String path = file.replace('\\', '/');
        if (!root.isEmpty() && path.startsWith(root + "/")) {
            return path.substring(root.length() + 1);
        }
        return path.startsWith("./") ? path.substring(2) : path;
    }

    static String fileOf(String location) {
        int colon = location.lastIndexOf(':');
        return colon < 0 ? location : location.substring(0, colon);
    }
}
