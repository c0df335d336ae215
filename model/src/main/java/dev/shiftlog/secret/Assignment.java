package dev.shiftlog.secret;

import dev.shiftlog.secret.Secrets.Finding;
import java.util.Locale;
import java.util.Optional;

/**
 * A value that looks random, assigned to a name that promises a secret: {@code api_key = "…"}, {@code "token": "…"}.
 * Announced by the colon or equals sign; the finding is the value alone.
 */
final class Assignment implements Detector {
    private static final String[] NAMES = {"password", "passwd", "passphrase", "secret", "token", "apikey",
            "accesskey", "secretkey", "privatekey", "signingkey", "encryptionkey", "accountkey",
            "secretaccesskey", "credential", "credentials", "pwd"};
    private static final String QUOTES = "\"'`\\";
    private static final String AFTER_VALUE = " \t\r\n\"'`\\,;<>(){}[]";
    private static final int SHORTEST_PASSWORD = 8;
    private static final int SHORTEST_MIXED_TOKEN = 24;
    private static final int LONGEST_NAME = 60;

    @Override
    public Optional<Finding> at(String text, int offset) {
        String name = nameBefore(text, offset);
        if (name.isEmpty() || !promisesSecret(name)) {
            return Optional.empty();
        }
        int start = valueAfter(text, offset);
        int end = start;
        while (end < text.length() && AFTER_VALUE.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean call = end < text.length() && "([{".indexOf(text.charAt(end)) >= 0;
        if (call || end == start || !looksRandom(text.substring(start, end), name.contains("pass"))) {
            return Optional.empty();
        }
        return Optional.of(new Finding(SecretKind.ASSIGNED_SECRET, start, end));
    }

    private static String nameBefore(String text, int offset) {
        int end = offset;
        while (end > 0 && (text.charAt(end - 1) == ' ' || QUOTES.indexOf(text.charAt(end - 1)) >= 0
                || text.charAt(end - 1) == ':')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean isNamePart(char c) {
        return Alphabet.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static boolean promisesSecret(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        for (String known : NAMES) {
            if (plain.endsWith(known)) {
                return true;
            }
        }
        return false;
    }

    private static int valueAfter(String text, int offset) {
        int start = offset + 1;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '='
                || text.charAt(start) == '>' || QUOTES.indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        return start;
    }

    private static boolean looksRandom(String value, boolean password) {
        boolean digits = false;
        boolean capitals = false;
        boolean smalls = false;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            digits |= Alphabet.isDigit(c);
            capitals |= c >= 'A' && c <= 'Z';
            smalls |= c >= 'a' && c <= 'z';
        }
        if (!digits || !capitals && !smalls || Placeholder.is(value) || isUuid(value)) {
            return false;
        }
        if (password) {
            return value.length() >= SHORTEST_PASSWORD;
        }
        boolean mixed = capitals && smalls && value.length() >= SHORTEST_MIXED_TOKEN;
        return mixed || LongRunToken.hasTellingRun(value, 0, value.length());
    }

    private static boolean isUuid(String value) {
        return value.length() == 36 && value.charAt(8) == '-' && value.charAt(13) == '-'
                && value.charAt(18) == '-' && value.charAt(23) == '-';
    }
}
