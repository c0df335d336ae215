package dev.shiftlog.secret;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and redacts secrets and personal paths. */
public final class Secrets {
    /** A suspicious piece of a text, from start up to and without end; it never carries the piece itself. */
    public record Finding(SecretKind kind, int start, int end) {
        public Finding {
            requireNonNull(kind);
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("a finding covers at least one character");
            }
        }
    }

    private Secrets() {}

    /** Everything suspicious in the text, in order and without overlaps. */
    public static List<Finding> find(String text) {
        List<Finding> findings = new ArrayList<>();
        int at = Detectors.next(text, 0);
        while (at < text.length()) {
            Optional<Finding> finding = findingAt(text, at);
            finding.ifPresent(findings::add);
            at = Detectors.next(text, finding.map(Finding::end).orElse(at + 1));
        }
        return findings;
    }

    /** The text with every finding replaced by its kind in «guillemets»; the same text when it is clean. */
    public static String redact(String text) {
        List<Finding> findings = find(text);
        if (findings.isEmpty()) {
            return text;
        }
        StringBuilder redacted = new StringBuilder(text.length());
        int copied = 0;
        for (Finding finding : findings) {
            redacted.append(text, copied, finding.start())
                    .append('«')
                    .append(finding.kind().label())
                    .append('»');
            copied = finding.end();
        }
        return redacted.append(text, copied, text.length()).toString();
    }

    /** The kinds found in the text, each once, in the order of their first appearance. */
    public static List<SecretKind> kinds(String text) {
        List<SecretKind> kinds = new ArrayList<>();
        for (Finding finding : find(text)) {
            if (!kinds.contains(finding.kind())) {
                kinds.add(finding.kind());
            }
        }
        return kinds;
    }

    private static Optional<Finding> findingAt(String text, int at) {
        for (Detector detector : Detectors.at(text, at)) {
            Optional<Finding> finding = detector.at(text, at);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }
}
