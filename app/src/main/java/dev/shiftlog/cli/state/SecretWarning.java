package dev.shiftlog.cli.state;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.secret.Secrets;
import java.util.ArrayList;
import java.util.List;

/** Warns of secrets in what is being logged, by kind: the value itself is never repeated. */
public final class SecretWarning {
    private SecretWarning() {}

    /** Warns of the texts, and answers the line about them as it may be shown. */
    static String shown(Invocation call, String line, List<String> texts) {
        return about(call, texts) ? Secrets.redact(line) : line;
    }

    /** Whether there was something to warn of. */
    public static boolean about(Invocation call, List<String> texts) {
        List<String> kinds = new ArrayList<>();
        for (String text : texts) {
            for (SecretKind kind : Secrets.kinds(text)) {
                // A path names a person but opens nothing; work on this machine is full of them.
                if (kind != SecretKind.PERSONAL_PATH && !kinds.contains(kind.label())) {
                    kinds.add(kind.label());
                }
            }
        }
        if (!kinds.isEmpty()) {
            call.err()
                    .line("Warning: what was logged seems to hold a secret (" + String.join(", ", kinds)
                            + "); 'shiftlog status --ids' names the entry, 'shiftlog remove ID --purge' takes"
                            + " it out of every file");
        }
        return !kinds.isEmpty();
    }
}
