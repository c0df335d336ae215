package dev.shiftlog.secret;

import dev.shiftlog.secret.Secrets.Finding;
import java.util.Optional;

/** A home folder that names a person: /Users/x, /home/x, C:\Users\x; the rest of the path is not personal. */
final class PersonalPath implements Detector {
    private static final String[] UNIX = {"/Users/", "/home/", "/c/Users/", "/mnt/c/Users/"};
    private static final String[] WINDOWS = {":\\Users\\", ":\\\\Users\\\\", ":/Users/",
            ":\\Documents and Settings\\"};
    /** Accounts of machines and of manuals: they name nobody. */
    private static final String[] NOBODY = {"Shared", "Public", "Default", "runner", "node", "vscode",
            "codespace", "linuxbrew", "user", "username", "you", "YOU", "USERNAME"};

    @Override
    public Optional<Finding> at(String text, int offset) {
        int name = text.charAt(offset) == '/' ? afterUnix(text, offset) : afterWindows(text, offset);
        if (name < 0) {
            return Optional.empty();
        }
        int end = name;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        end = Sentence.withoutFinalMarks(text, name, end);
        boolean personal = end > name && !isNobody(text.substring(name, end));
        return personal ? Optional.of(new Finding(SecretKind.PERSONAL_PATH, offset, end)) : Optional.empty();
    }

    private static int afterUnix(String text, int offset) {
        if (offset > 0 && isInsidePath(text.charAt(offset - 1)) && !Alphabet.followsEscape(text, offset)) {
            return -1;
        }
        return after(text, offset, UNIX);
    }

    private static int afterWindows(String text, int offset) {
        boolean drive = offset + 1 < text.length() && text.charAt(offset + 1) == ':'
                && Alphabet.startsWord(text, offset);
        return drive ? after(text, offset + 1, WINDOWS) : -1;
    }

    private static int after(String text, int offset, String[] roots) {
        for (String root : roots) {
            if (text.startsWith(root, offset)) {
                return offset + root.length();
            }
        }
        return -1;
    }

    private static boolean isInsidePath(char before) {
        return isNamePart(before) || "~$}*)".indexOf(before) >= 0;
    }

    private static boolean isNamePart(char c) {
        return Alphabet.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.'
                || c > 127 && Character.isLetter(c);
    }

    private static boolean isNobody(String name) {
        for (String nobody : NOBODY) {
            if (nobody.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
