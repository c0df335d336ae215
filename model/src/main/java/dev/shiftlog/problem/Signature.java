package dev.shiftlog.problem;

import java.nio.charset.StandardCharsets;

/** By what an error is known again: its type, its file, its line, and the pattern of its message. */
public record Signature(String type, String file, int line, String pattern) {
    /** How far an error may move, when code above it changes, and still be the same. */
    static final int FAR = 10;
    private static final int BUCKET = 20;
    private static final int SHOWN = 12;

    public static Signature of(Finding finding) {
        return of(finding.type(), finding.place().file(), finding.place().line(), finding.message());
    }

    public static Signature of(String type, String file, int line, String message) {
        return new Signature(type, file.replace('\\', '/'), line, MessagePattern.of(type, message));
    }

    /** The hash that other programs may keep; lines are counted in steps, so that small shifts keep it. */
    public String fingerprint() {
        String text = String.join("\n", type, lastParts(file), Integer.toString(line / BUCKET), pattern);
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, SHOWN);
    }

    /** Whether both may be the same error; of several candidates, {@link Matching} picks. */
    public boolean matches(Signature other) {
        return type.equals(other.type) && Math.abs(line - other.line) <= FAR && pattern.equals(other.pattern)
                && sameFile(file, other.file);
    }

    /** Whether one path is the other's end, or both end in the same file and folder. */
    static boolean sameFile(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return one.endsWith("/" + other) || other.endsWith("/" + one)
                || one.contains("/") && other.contains("/") && lastParts(one).equals(lastParts(other));
    }

    private static String lastParts(String path) {
        int name = path.lastIndexOf('/');
        int folder = name <= 0 ? -1 : path.lastIndexOf('/', name - 1);
        return path.substring(folder + 1);
    }
}
