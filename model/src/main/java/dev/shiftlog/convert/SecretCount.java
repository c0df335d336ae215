package dev.shiftlog.convert;

import dev.shiftlog.secret.Secrets.Finding;
import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.secret.Secrets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts secrets by kind, and can replace them. A personal path is none here: tools need their paths. */
public final class SecretCount {
    private final Map<SecretKind, Long> counts = new EnumMap<>(SecretKind.class);

    /** How many of each kind were seen. */
    public Map<SecretKind, Long> counts() {
        return Map.copyOf(counts);
    }

    /** The text as it is, after counting. */
    public String counted(String text) {
        for (Finding finding : Secrets.find(text)) {
            if (finding.kind() != SecretKind.PERSONAL_PATH) {
                counts.merge(finding.kind(), 1L, Long::sum);
            }
        }
        return text;
    }

    /** The text with every secret replaced by its kind. */
    public String replaced(String text) {
        List<Finding> findings = Secrets.find(text)
                .stream()
                .filter(finding -> finding.kind() != SecretKind.PERSONAL_PATH)
                .toList();
        if (findings.isEmpty()) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        int copied = 0;
        for (Finding finding : findings) {
            counts.merge(finding.kind(), 1L, Long::sum);
            replaced.append(text, copied, finding.start())
                    .append('«')
                    .append(finding.kind().label())
                    .append('»');
            copied = finding.end();
        }
        return replaced.append(text, copied, text.length()).toString();
    }
}
