package dev.shiftlog.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Two calls measured in turn, so that what slows the machine down slows both. */
final class Pairs {
    /** One measured call. */
    interface Measured {
        double millis() throws IOException;
    }

    private final List<Double> first = new ArrayList<>();
    private final List<Double> second = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    static Pairs measure(int rounds, Measured one, Measured other) throws IOException {
        Pairs pairs = new Pairs();
        for (int warm = 0; warm < 5; warm++) {
            one.millis();
            other.millis();
        }
        for (int round = 0; round < rounds; round++) {
            // The order changes, because the second of two calls finds warmer caches.
            boolean swapped = round % 2 == 1;
            double early = swapped ? other.millis() : one.millis();
            double late = swapped ? one.millis() : other.millis();
            pairs.add(swapped ? late : early, swapped ? early : late);
        }
        return pairs;
    }

    private void add(double one, double other) {
        first.add(one);
        second.add(other);
        ratios.add(one / other);
    }

    /** As in {@code update 38.1 ms, original 41.0 ms, ratio 0.93 (50 pairs)}. */
    String report(String one, String other) {
        return "%-14s %6.1f ms   %-14s %6.1f ms   median ratio of the pairs %.2f  (%d pairs)".formatted(one,
                median(first), other, median(second), median(ratios), ratios.size());
    }

    /** How many milliseconds more the first one takes, in the middle of the pairs. */
    double difference() {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            differences.add(first.get(i) - second.get(i));
        }
        return median(differences);
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
