package dev.shiftlog.secret;

import dev.shiftlog.secret.Secrets.Finding;
import java.util.Optional;

/** A JSON web token: two JSON objects in base64 and a signature, divided by dots. */
final class WebToken implements Detector {
    private static final String OBJECT = "eyJ";
    private static final int SHORTEST_PART = 10;

    @Override
    public Optional<Finding> at(String text, int offset) {
        if (!text.startsWith(OBJECT, offset) || !Alphabet.startsWord(text, offset)) {
            return Optional.empty();
        }
        int header = part(text, offset);
        if (header - offset < SHORTEST_PART || !text.startsWith("." + OBJECT, header)) {
            return Optional.empty();
        }
        int claims = part(text, header + 1);
        if (claims - header <= SHORTEST_PART) {
            return Optional.empty();
        }
        boolean signed = claims < text.length() && text.charAt(claims) == '.';
        return Optional.of(
                new Finding(SecretKind.JWT, offset, signed ? part(text, claims + 1) : claims));
    }

    private static int part(String text, int offset) {
        int end = offset;
        while (end < text.length() && (Alphabet.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-'
                || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }
}
