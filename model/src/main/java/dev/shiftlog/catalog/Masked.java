package dev.shiftlog.catalog;

import dev.shiftlog.agent.Glance;
import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.secret.Secrets;
import dev.shiftlog.secret.Secrets.Finding;
import dev.shiftlog.transcript.Header;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Texts as a list shows them: short, in one line, and without secrets, for they are kept on disk. */
final class Masked {
    private static final int LONGEST = 200;

    private Masked() {}

    static Glance glance(Glance glance) {
        Header header = glance.header();
        Map<String, String> masked = new HashMap<>();
        UnaryOperator<Optional<String>> mask = text -> text
                .map(value -> masked.computeIfAbsent(value, Masked::text));
        return new Glance(header.titled(mask.apply(header.title())),
                mask.apply(glance.firstPrompt()), mask.apply(glance.lastPrompt()),
                glance.parent(), glance.headless());
    }

    static String text(String text) {
        String start = text.substring(0, Math.min(4 * LONGEST, text.length()));
        StringBuilder masked = new StringBuilder();
        int copied = 0;
        for (Finding finding : Secrets.find(start)) {
            if (finding.kind() != SecretKind.PERSONAL_PATH) {
                masked.append(start, copied, finding.start())
                        .append('«')
                        .append(finding.kind().label())
                        .append('»');
                copied = finding.end();
            }
        }
        return shortened(masked.append(start, copied, start.length())
                .toString()
                .replaceAll("\\s+", " ")
                .strip());
    }

    private static String shortened(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }

}
