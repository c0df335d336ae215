package dev.shiftlog.secret;

import dev.shiftlog.secret.Secrets.Finding;
import java.util.Optional;

/** The token of an Authorization header. */
final class BearerToken implements Detector {
    private static final int SHORTEST = 20;

    @Override
    public Optional<Finding> at(String text, int offset) {
        if (!text.regionMatches(true, offset, "bearer ", 0, "bearer ".length())
                || !Alphabet.startsWord(text, offset)) {
            return Optional.empty();
        }
        int token = offset + "bearer ".length();
        int end = Alphabet.BASE64.end(text, token);
        boolean secret = end - token >= SHORTEST && LongRunToken.hasTellingRun(text, token, end)
                && !Placeholder.isFilledIn(text, token, end);
        return secret ? Optional.of(new Finding(SecretKind.BEARER_TOKEN, token, end)) : Optional.empty();
    }
}
