package dev.shiftlog.transfer;

import dev.shiftlog.convert.SecretCount;
import dev.shiftlog.convert.Steps;
import dev.shiftlog.convert.Steps.Speaker;
import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Loss;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transcript on its way: redacted, cut, told in the target's tools, fitted to its format. */
final class Route {
    private final Planned plan;
    private final Tally tally = new Tally();
    private final SecretCount secrets = new SecretCount();
    private List<Notice> notices = List.of();
    private long turns;

    Route(Planned plan) {
        this.plan = plan;
    }

    /** The whole way, on which somebody else sees each turn first; once it was gone the report is known. */
    Transcript seenBy(TurnSink observer) {
        Transcript fitted = fitted(known());
        return new Transcript() {
            @Override
            public Header header() {
                return fitted.header();
            }

            @Override
            public List<Notice> read(View view, TurnSink sink) throws IOException {
                notices = fitted.read(view, turn -> {
                    turns++;
                    observer.accept(turn);
                    sink.accept(turn);
                });
                return notices;
            }
        };
    }

    /**
     * With the secrets counted, by the thread that reads ahead. Cut first: what is cut is read twice, and a
     * secret in it must not count twice.
     */
    private Transcript known() {
        Optional<Long> maxTokens = plan.order().maxTokens();
        return maxTokens.isPresent()
                ? counted(Steps.trimmed(new Ahead(plan.source()), maxTokens.get(), tally))
                : new Ahead(counted(plan.source()));
    }

    private Transcript counted(Transcript source) {
        return plan.order().redact()
                ? Steps.rewritten(source, secrets::replaced)
                : Steps.observed(source, secrets);
    }

    private Transcript fitted(Transcript source) {
        Speaker from = new Speaker(plan.order().from().id(), plan.order().from().tools());
        Speaker to = new Speaker(plan.order().to().id(), plan.order().to().tools());
        return plan.writer().fit(Steps.retold(source, from, to, tally), plan.target(), tally);
    }

    /** What became of the transcript that was read. */
    Report report() throws Refused {
        if (turns == 0) {
            throw new Refused("there is nothing to convert in " + plan.order().source().file()
                    + ": it holds no prompt and no answer");
        }
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
