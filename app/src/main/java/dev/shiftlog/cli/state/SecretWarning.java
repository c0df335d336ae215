package dev.shiftlog.cli.state;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.secret.Secrets;
import java.util.ArrayList;
import java.util.List;

/** Warns of secrets in what is being logged, by kind: the value itself is never repeated. */
final class SecretWarning {
    private SecretWarning() {}

    static void about(Invocation call, List<String> texts) {
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
    }
}
