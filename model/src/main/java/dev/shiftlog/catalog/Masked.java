package dev.shiftlog.catalog;

import dev.shiftlog.agent.Glance;
import dev.shiftlog.secret.Finding;
import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.secret.Secrets;
import dev.shiftlog.transcript.Header;

/** Texts as a list shows them: short, in one line, and without secrets, for they are kept on disk. */
final class Masked {
    private static final int LONGEST = 300;

    private Masked() {}

    static Glance glance(Glance glance) {
        Header header = glance.header();
        return new Glance(header.titled(header.title().map(Masked::text)),
                glance.firstPrompt().map(Masked::text), glance.lastPrompt().map(Masked::text),
                glance.parent());
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
