package dev.shiftlog.transfer;

import dev.shiftlog.convert.SecretCount;
import dev.shiftlog.convert.Steps;
import dev.shiftlog.convert.Steps.Speaker;
import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.transcript.Loss;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.TurnSink;
import java.util.List;
import java.util.Map;

/** The transcript on its way: redacted, cut, told in the target's tools, fitted to its format. */
final class Route {
    private final Planned plan;
    private final Tally tally = new Tally();
    private final SecretCount secrets = new SecretCount();

    Route(Planned plan) {
        this.plan = plan;
    }

    /** With a count of the secrets, which takes time: for the report. */
    Transcript counting() {
        return fitted(plan.order().redact() ? redacted() : Steps.observed(cut(), secrets));
    }

    Transcript plain() {
        return fitted(plan.order().redact() ? redacted() : cut());
    }

    Transcript observed(TurnSink observer) {
        return Steps.observed(plain(), observer);
    }

    /** Cut first: what is cut is read twice, and a secret in it must not count twice. */
    private Transcript cut() {
        Transcript source = new Ahead(plan.source());
        return plan.order().maxTokens().isPresent()
                ? Steps.trimmed(source, plan.order().maxTokens().get(), tally)
                : source;
    }

    private Transcript redacted() {
        return Steps.rewritten(cut(), secrets::replaced);
    }

    private Transcript fitted(Transcript source) {
        Speaker from = new Speaker(plan.order().from().id(), plan.order().from().tools());
        Speaker to = new Speaker(plan.order().to().id(), plan.order().to().tools());
        return plan.writer().fit(Steps.retold(source, from, to, tally), plan.target(), tally);
    }

    Report report(long turns, List<Notice> notices) {
        Map<SecretKind, Long> found = secrets.counts();
        if (plan.order().redact()) {
            found.forEach((kind, count) -> {
                for (long i = 0; i < count; i++) {
                    tally.lost(Loss.Item.TEXT, Loss.Fate.DROPPED,
                            "secrets, replaced by the name of their kind",
                            kind.label());
                }
            });
        }
        return new Report(plan.source().header(), turns, tally.kept(),
                tally.losses().stream().map(Route::masked).toList(),
                notices.stream().map(Route::masked).toList(), found, plan.writer().habits());
    }

    /** An example is shown to whoever looks on: it names a secret by its kind. */
    private static Loss masked(Loss loss) {
        return new Loss(loss.item(), loss.fate(), loss.reason(), loss.count(), masked(loss.example()));
    }

    private static Notice masked(Notice notice) {
        return new Notice(notice.kind(), notice.count(), masked(notice.example()));
    }

    private static String masked(String text) {
        return new SecretCount().replaced(text);
    }
}
