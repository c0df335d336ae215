package dev.shiftlog.transfer;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Loss;
import dev.shiftlog.transcript.Notice;
import java.util.List;
import java.util.Map;

/** What will become of a conversation, told before anything is written. */
public record Report(
        Header source,
        long turns,
        Map<Loss.Item, Long> kept,
        List<Loss> losses,
        List<Notice> notices,
        Map<SecretKind, Long> secrets,
        List<String> habits) {
    public Report {
        requireNonNull(source);
        kept = Map.copyOf(kept);
        losses = List.copyOf(losses);
        notices = List.copyOf(notices);
        secrets = Map.copyOf(secrets);
        habits = List.copyOf(habits);
    }

    /** How many of the item have that fate. */
    public long count(Loss.Item item, Loss.Fate fate) {
        return losses.stream()
                .filter(loss -> loss.item() == item && loss.fate() == fate)
                .mapToLong(Loss::count)
                .sum();
    }
}
