package dev.shiftlog.secret;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.secret.Secrets.Finding;
import java.util.Optional;

/** A token whose prefix also begins ordinary words: it must hold a run of characters that no word has. */
record LongRunToken(SecretKind kind, String prefix) implements Detector {
    private static final int SHORTEST = 16;
    private static final int TELLING_RUN = 16;
    private static final int TELLING_RUN_WITHOUT_DIGIT = 21;

    LongRunToken {
        requireNonNull(kind);
        requireNonNull(prefix);
    }

    @Override
    public Optional<Finding> at(String text, int offset) {
        if (!text.startsWith(prefix, offset) || !Alphabet.startsWord(text, offset)) {
            return Optional.empty();
        }
        int body = offset + prefix.length();
        int end = Sentence.withoutFinalMarks(text, body, Alphabet.TOKEN.end(text, body));
        boolean token = end - body >= SHORTEST && hasTellingRun(text, body, end)
                && !Placeholder.isFilledIn(text, body, end);
        return token ? Optional.of(new Finding(kind, offset, end)) : Optional.empty();
    }

    /** Whether the piece has a run of letters and digits such as only a machine writes. */
    static boolean hasTellingRun(String text, int start, int end) {
        int run = 0;
        boolean digit = false;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            boolean inside = Alphabet.isLetterOrDigit(c);
            run = inside ? run + 1 : 0;
            digit = inside && (digit || Alphabet.isDigit(c));
            if (run >= (digit ? TELLING_RUN : TELLING_RUN_WITHOUT_DIGIT)) {
                return true;
            }
        }
        return false;
    }
}
