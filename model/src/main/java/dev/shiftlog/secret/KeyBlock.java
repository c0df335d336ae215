package dev.shiftlog.secret;

import dev.shiftlog.secret.Secrets.Finding;
import java.util.Optional;

/** A private key in its armour, up to its end line or, where that was cut off, to the end of the text. */
final class KeyBlock implements Detector {
    private static final int LONGEST_HEADING = 60;

    @Override
    public Optional<Finding> at(String text, int offset) {
        if (!text.startsWith("-----BEGIN ", offset)) {
            return Optional.empty();
        }
        int name = offset + "-----BEGIN ".length();
        int close = text.indexOf("-----", name);
        if (close < 0 || close - offset > LONGEST_HEADING
                || !text.substring(name, close).contains("PRIVATE KEY")) {
            return Optional.empty();
        }
        int ending = text.indexOf("-----END ", close);
        if (ending < 0) {
            return Optional.of(new Finding(SecretKind.PRIVATE_KEY, offset, text.length()));
        }
        int last = text.indexOf("-----", ending + "-----END ".length());
        int end = last < 0 ? text.length() : last + "-----".length();
        return Optional.of(new Finding(SecretKind.PRIVATE_KEY, offset, end));
    }
}
