package dev.shiftlog.shim;

import java.util.ArrayList;
import java.util.List;

/** Words as a POSIX shell reads them back unchanged. */
public final class Shell {
    private Shell() {}

    /** The word in single quotes, in which a shell changes nothing. */
    public static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** A command as a person would type it: quotes only where they are needed. */
    public static String command(List<String> words) {
        List<String> typed = new ArrayList<>();
        for (String word : words) {
            typed.add(isPlain(word) ? word : quoted(word));
        }
        return String.join(" ", typed);
    }

    /** The line as it is typed from where the folder is named. */
    public static String in(String folder, String line) {
        return "cd " + command(List.of(folder)) + " && " + line;
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && "-_./:=@%+,".indexOf(c) < 0) {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
