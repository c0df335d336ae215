package dev.shiftlog.secret;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.secret.Secrets.Finding;
import java.util.Optional;

/** A token whose maker gave it a prefix of its own, and a body of a known length. */
record PrefixedToken(SecretKind kind, String prefix, int shortest, int longest,
        Alphabet alphabet) implements Detector {
    PrefixedToken {
        requireNonNull(kind);
        requireNonNull(prefix);
        requireNonNull(alphabet);
    }

    @Override
    public Optional<Finding> at(String text, int offset) {
        if (!text.startsWith(prefix, offset) || !Alphabet.startsWord(text, offset)) {
            return Optional.empty();
        }
        int body = offset + prefix.length();
        int end = Sentence.withoutFinalMarks(text, body, alphabet.end(text, body));
        int length = end - body;
        if (length < shortest || length > longest || Placeholder.isFilledIn(text, body, end)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(kind, offset, end));
    }
}
