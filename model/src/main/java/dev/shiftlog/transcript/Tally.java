package dev.shiftlog.transcript;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what passes to a target as it is and what does not; the first example of each loss is kept. */
public final class Tally {
    private static final int LONGEST_EXAMPLE = 160;

    private record Key(Loss.Item item, Loss.Fate fate, String reason) {}

    private static final class Count {
        private final String example;
        private long count;

        Count(String example) {
            this.example = example;
        }
    }

    private final long[] kept = new long[Loss.Item.values().length];
    private final Map<Key, Count> losses = new LinkedHashMap<>();

    public void kept(Loss.Item item) {
        kept[item.ordinal()]++;
    }

    public void lost(Loss.Item item, Loss.Fate fate, String reason, String example) {
        losses.computeIfAbsent(new Key(item, fate, reason), _ -> new Count(shortened(example))).count++;
    }

    /** How many of each kind the target holds as its own. */
    public Map<Loss.Item, Long> kept() {
        Map<Loss.Item, Long> counts = new EnumMap<>(Loss.Item.class);
        for (Loss.Item item : Loss.Item.values()) {
            if (kept[item.ordinal()] > 0) {
                counts.put(item, kept[item.ordinal()]);
            }
        }
        return Map.copyOf(counts);
    }

    public List<Loss> losses() {
        List<Loss> all = new ArrayList<>();
        losses.forEach((key, count) -> all
                .add(new Loss(key.item(), key.fate(), key.reason(), count.count, count.example)));
        return List.copyOf(all);
    }

    private static String shortened(String example) {
        String line = example.length() <= LONGEST_EXAMPLE
                ? example
                : example.substring(0, LONGEST_EXAMPLE) + "…";
        return line.replace('\n', ' ');
    }
}
