package dev.shiftlog.secret;

import dev.shiftlog.secret.Secrets.Finding;
import java.util.Optional;

/** A SendGrid key: "SG.", 22 characters, a dot, 43 characters. */
final class SendGridKey implements Detector {
    private static final int LENGTH = 69;
    private static final int SECOND_DOT = 25;

    @Override
    public Optional<Finding> at(String text, int offset) {
        if (!text.startsWith("SG.", offset) || !Alphabet.startsWord(text, offset)) {
            return Optional.empty();
        }
        int end = Alphabet.TOKEN.end(text, offset);
        boolean key = end - offset >= LENGTH && text.charAt(offset + SECOND_DOT) == '.';
        return key
                ? Optional.of(new Finding(SecretKind.SERVICE_TOKEN, offset, offset + LENGTH))
                : Optional.empty();
    }
}
