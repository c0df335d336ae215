package dev.shiftlog.problem;

import java.util.regex.Pattern;

/** Text as it was meant: without colours, cursor movements, links and other control characters. */
public final class PlainText {
    private static final Pattern CONTROL = Pattern.compile(
            "\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)"
                    + "|\u001b\\[[0-?]*[ -/]*[@-~]"
                    + "|\u001b[ -/]*[0-~]"
                    + "|[\\x00-\\x08\\x0b-\\x1f\\x7f\\x80-\\x9f]");

    private PlainText() {}

    public static String of(String raw) {
        String line = afterLastReturn(raw);
        return isPlain(line) ? line : CONTROL.matcher(line).replaceAll("");
    }

    /** A progress bar overwrites its line: what stands there at the end counts. */
    private static String afterLastReturn(String raw) {
        String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
        return line.substring(line.lastIndexOf('\r') + 1);
    }

    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' && c != '\t' || c >= 0x7f && c < 0xa0) {
                return false;
            }
        }
        return true;
    }
}
